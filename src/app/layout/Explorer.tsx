import { lazy, Suspense, useId, useState, type MouseEvent, type CSSProperties } from 'react';
import { hasOtherLosses } from '../../core/experiment/fittingLosses';
import { Announcer } from '../../panels/stage/Announcer';
import { Choices } from '../../panels/shell/Choices';
import { Legend } from '../../panels/stage/Legend';
import { CompareBar } from '../../panels/compare/CompareBar';
import { SliceHint } from '../../panels/stage/SliceHint';
import {
  LaterDetailPanel,
  LaterFindDialog,
  LaterGallery,
  LaterHelpDialog,
  LaterHikeDisplay,
  LaterLossStrip,
  LaterSheet,
  LaterTablePreview,
} from '../../panels/shell/later';
import { Notices } from '../../panels/shell/Notices';
import { PointerTip } from '../../panels/stage/PointerTip';
import { Button } from '../../panels/shell/Button';
import { Progress } from '../../panels/stage/Progress';
import { Rail } from '../../panels/shell/Rail';
import { Sentence } from '../../panels/shell/Sentence';
import { FirstHints } from '../../panels/stage/FirstHints';
import { StageHints } from '../../panels/stage/StageHints';
import { StageText } from '../../panels/stage/StageText';
import { Timeline } from '../../panels/timeline/Timeline';
import { Toolbar } from '../../panels/shell/Toolbar';
import { WholeRange } from '../../panels/stage/WholeRange';
import { tintGradient } from '../../scene/materials/tints';
import { useElementSize } from '../../scene/stage/useElementSize';
import { frameAll } from '../../state/frameAll';
import { barEnd, insetsOf } from './insetsOf';
import { RangeStage } from '../stage/RangeStage';
import { RightColumn } from './RightColumn';
import { keepKeys, onStageKey } from '../keyboard/stageKeys';
import { useComparison } from '../stage/useComparison';
import { useHeight } from '../stage/useHeight';
import type { SheetStop } from '../../state/screen';
import { layoutFor, usualSheetStop, usualStrip, type Layout } from './layoutFor';
import { useDraft, useMassif, useOutlook, useScreen, useThisMassif } from '../../state/hooks';
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

interface StageAreaProps {
  readonly stageId: string;
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  readonly sheet: SheetStop;
  readonly isCompared: boolean;
  readonly viewsOpen: boolean;
  /** How the pictures of the losses stand below the range, where there is room for them. */
  readonly strip: 'open' | 'folded' | undefined;
}

function StageArea({ stageId, layout, width, height, sheet, isCompared, viewsOpen, strip }: StageAreaProps) {
  const theme = useMassif((state) => state.theme);
  const palette = useMassif(({ experiment }) => experiment.view.palette);
  const massif = useThisMassif();
  const { panelsHidden: isHidden, detail, slicing } = useScreen((screen) => screen);
  const { along, isMap = false } = useOutlook();
  const isOnFoot = along === 'visitor';
  const panelsHidden = isHidden || isOnFoot;
  const hasDetail = detail !== undefined;
  const hasSheet = layout === 'phone' || layout === 'landscape';
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const barHeight = useHeight(bar);
  const insets = insetsOf({
    layout,
    panelsHidden,
    isMap,
    hasDetail,
    isCompared,
    barHeight,
    viewsOpen,
    hasStrip: strip === 'open',
    sheet,
    width,
    height,
  });
  const room = {
    width: width - insets.left - insets.right,
    height: height - insets.top - insets.bottom,
  };
  // Off the bar of what is compared, which may have several rows.
  const belowBar = isCompared ? ({ '--top': `${insets.top}px` } as CSSProperties) : undefined;
  const textId = useId();
  return (
    <main className={common.fill}>
      <div
        id={stageId}
        className={`${common.fill} ${styles.focus}`}
        data-slicing={slicing !== undefined || undefined}
        role="application"
        aria-roledescription="loss landscape"
        aria-label="The range"
        aria-describedby={textId}
        tabIndex={0}
        onKeyDown={(event) => onStageKey(massif, event)}
        onMouseDown={keepKeys}
      >
        <RangeStage insets={insets} room={room} />
      </div>
      <StageText id={textId} />
      <div className={styles.notices} style={belowBar}>
        <SliceHint />
        <Notices />
      </div>
      <div className={styles.foot}>
        <Progress />
        {!isCompared && !isOnFoot && <WholeRange onClick={() => frameAll(massif)} />}
        {strip === 'folded' && (
          <Button aria-expanded={false} onClick={() => massif.screen.getState().set({ stripOpen: true })}>
            Other losses
          </Button>
        )}
        {!isCompared && !isOnFoot && (
          <Legend compact={hasSheet} ramp={(surface) => tintGradient(surface, palette, theme, 'to right')} />
        )}
      </div>
      {isCompared && (
        <div
          ref={setBar}
          className={styles.bar}
          style={{ left: Math.max(insets.left, 12), right: barEnd(layout, panelsHidden, insets.right) }}
        >
          <CompareBar compact={hasSheet}>
            <WholeRange onClick={() => frameAll(massif)} />
          </CompareBar>
        </div>
      )}
      {layout === 'wide' && !hasDetail && !isCompared && !isOnFoot && strip !== 'open' && <StageHints />}
      {!hasSheet && !hasDetail && !isCompared && !isOnFoot && <FirstHints />}
      {isOnFoot ? (
        <Suspense>
          <LaterHikeDisplay />
        </Suspense>
      ) : (
        <PointerTip stageId={stageId} />
      )}
    </main>
  );
}

/** Focuses what the link leads to; the address belongs to the experiment. */
function skip(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
}
