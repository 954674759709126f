import { Suspense } from 'react';
import { Icon } from '../../panels/shell/Icon';
import { LaterTabbedViews } from '../../panels/shell/later';
import { LinkedViews } from '../../panels/views/column/LinkedViews';
import type { Layout } from './layoutFor';
import { useScreen, useThisMassif } from '../../state/hooks';
import common from '../../panels/shell/common.module.css';
import styles from './RightColumn.module.css';

interface RightColumnProps {
  readonly layout: Layout;
  /** Whether the column can be folded, so that compared ranges have its room. */
  readonly isFoldable: boolean;
  readonly isOpen: boolean;
}

/** The linked views: a column, a column of tabs, or a drawer, as the width allows. */
export function RightColumn({ layout, isFoldable, isOpen }: RightColumnProps) {
  const { screen } = useThisMassif();
  const isDrawer = layout === 'narrow';
  const isDrawerOpen = useScreen(({ viewsOpen }) => viewsOpen ?? false);
  return (
    <aside className={isDrawer ? styles.drawer : styles.column} aria-label="Linked views">
      {isFoldable && !isDrawer && <Fold isOpen={isOpen} />}
      {isDrawer ? (
        <details
          className={`${common.panel} ${styles.views}`}
          open={isDrawerOpen}
          onToggle={({ currentTarget }) => screen.getState().set({ viewsOpen: currentTarget.open })}
        >
          <summary>
            Linked views
            <Icon name="up" />
          </summary>
          <Tabs />
        </details>
      ) : (
        isOpen && (layout === 'wide' ? <LinkedViews /> : <Tabs />)
      )}
    </aside>
  );
}

function Fold({ isOpen }: { isOpen: boolean }) {
  const { screen } = useThisMassif();
  return (
    <button
      type="button"
      className={`${common.panel} ${styles.fold}`}
      aria-expanded={isOpen}
      onClick={() => screen.getState().set({ viewsOpen: !isOpen })}
    >
      Linked views
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  );
}

function Tabs() {
  return (
    <Suspense>
      <LaterTabbedViews />
    </Suspense>
  );
}
