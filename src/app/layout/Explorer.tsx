import { lazy, Suspense, useId, type MouseEvent } from 'react';
import { hasOtherLosses } from '../../core/experiment/fittingLosses';
import { Announcer } from '../../panels/stage/Announcer';
import { Choices } from '../../panels/shell/Choices';
import {
  LaterDetailPanel,
  LaterFindDialog,
  LaterGallery,
  LaterHelpDialog,
  LaterLossStrip,
  LaterSheet,
  LaterTablePreview,
} from '../../panels/shell/later';
import { Rail } from '../../panels/shell/Rail';
import { Sentence } from '../../panels/shell/Sentence';
import { Timeline } from '../../panels/timeline/Timeline';
import { Toolbar } from '../../panels/shell/Toolbar';
import { useElementSize } from '../../scene/stage/useElementSize';
import { RightColumn } from './RightColumn';
import { useComparison } from '../stage/useComparison';
import { layoutFor, usualSheetStop, usualStrip, type Layout } from './layoutFor';
import { useDraft, useMassif, useOutlook, useScreen, useThisMassif } from '../../state/hooks';
import { StageArea } from './StageArea';
import common from '../../panels/shell/common.module.css';
import styles from './Explorer.module.css';

const LaterStageMenu = lazy(async () => ({ default: (await import('../stage/StageMenu')).StageMenu }));

/** The stage under everything, and around it the sentence, the choices, the linked views, the legend and the walk. */
export function Explorer({ root }: { root: HTMLElement }) {
  const { screen } = useThisMassif();
  const { width, height } = useElementSize(root);
  const layout = layoutFor({ width, height });
  const stageId = useId();
  const { isCompared, viewsOpen } = useComparison(width);
  const isOnFoot = useOutlook().along === 'visitor';
  const panelsHidden = useScreen((screen) => screen.panelsHidden) || isOnFoot;
  const hasDetail = useScreen(({ detail }) => detail !== undefined);
  const hasStageMenu = useScreen(({ stageMenu }) => stageMenu !== undefined);
  const helpOpen = useScreen((screen) => screen.helpOpen);
  const galleryOpen = useScreen((screen) => screen.galleryOpen);
  const findOpen = useScreen((screen) => screen.findOpen);
  const hasDraft = useDraft(({ table }) => table !== undefined);
  const chosenStop = useScreen((screen) => screen.sheet);
  const sheet = chosenStop ?? usualSheetStop(height);
  const hasSheet = layout === 'phone' || layout === 'landscape';
  const hasOthers = useMassif(({ experiment }) => hasOtherLosses(experiment));
  const hasRoom = hasOthers && !isCompared && !hasSheet && !hasDetail && !panelsHidden;
  const chosenStrip = useScreen((screen) => screen.stripOpen);
  const strip = hasRoom ? ((chosenStrip ?? usualStrip(layout, height)) ? 'open' : 'folded') : undefined;
  return (
    <div
      className={styles.explorer}
      data-layout={layout}
      data-detail={hasDetail || undefined}
      data-sheet={hasSheet ? sheet : undefined}
      data-hidden={panelsHidden || undefined}
      data-strip={strip}
      data-compared={isCompared || undefined}
      data-views={viewsOpen ? 'open' : 'folded'}
    >
      <a className={styles.skip} href={`#${stageId}`} onClick={skip}>
        Skip to the range
      </a>
      <header className={styles.header}>
        <p className={styles.brand}>
          Massif
          <button
            type="button"
            className={styles.gallery}
            onClick={() => screen.getState().set({ galleryOpen: true })}
          >
            Gallery
          </button>
        </p>
        <Sentence />
      </header>
      {!hasSheet && !panelsHidden && <LeftColumn layout={layout} />}
      <StageArea {...{ stageId, layout, width, height, sheet, isCompared, viewsOpen, strip }} />
      {!hasSheet && !panelsHidden && (
        <RightColumn
          layout={layout}
          isFoldable={isCompared || layout === 'medium' || !viewsOpen}
          isOpen={viewsOpen}
        />
      )}
      {strip === 'open' && (
        <div className={`${common.panel} ${styles.strip}`}>
          <Suspense>
            <LaterLossStrip onFold={() => screen.getState().set({ stripOpen: false })} />
          </Suspense>
        </div>
      )}
      {hasSheet ? (
        <Suspense>
          <LaterSheet stop={sheet} />
        </Suspense>
      ) : (
        <section className={`${common.panel} ${styles.walk}`} aria-label="The walk">
          <Timeline />
        </section>
      )}
      <Toolbar />
      <Suspense>
        {hasDetail && <LaterDetailPanel />}
        {helpOpen && <LaterHelpDialog />}
        {galleryOpen && <LaterGallery />}
        {findOpen && <LaterFindDialog />}
        {hasDraft && <LaterTablePreview />}
        {hasStageMenu && <LaterStageMenu />}
      </Suspense>
      <Announcer />
    </div>
  );
}

function LeftColumn({ layout }: { layout: Layout }) {
  if (layout === 'narrow') return <Rail />;
  return (
    <aside className={`${common.panel} ${styles.left}`} aria-label="The four choices">
      <Choices />
    </aside>
  );
}

/** Focuses what the link leads to; the address belongs to the experiment. */
function skip(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
}
