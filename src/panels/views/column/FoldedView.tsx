import { Suspense, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Icon } from '../../shell/Icon';
import common from '../../shell/common.module.css';
import styles from './FoldedView.module.css';

interface FoldedViewProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A view that is closed until somebody asks for it, and costs nothing until then. */
export function FoldedView({ title, isOpen, onToggle, children }: FoldedViewProps) {
  const view = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={view}
      className={styles.view}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary className={common.heading}>
        {title}
        <Icon name={isOpen ? 'up' : 'down'} />
      </summary>
      {isOpen && (
        <Suspense fallback={<p className={common.help}>Loading</p>}>
          {children}
          <IntoView of={view} />
        </Suspense>
      )}
    </details>
  );
}

/** Once its content is there: a view opens at the foot of a column that may be full. */
function IntoView({ of: view }: { of: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    view.current?.scrollIntoView({ block: 'nearest' });
  }, [view]);
  return null;
}
