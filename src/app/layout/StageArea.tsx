import { Suspense, useId, useState, type CSSProperties } from 'react';
import { Legend } from '../../panels/stage/Legend';
import { CompareBar } from '../../panels/compare/CompareBar';
import { SliceHint } from '../../panels/stage/SliceHint';
import { LaterHikeDisplay } from '../../panels/shell/later';
import { Notices } from '../../panels/shell/Notices';
import { PointerTip } from '../../panels/stage/PointerTip';
import { Button } from '../../panels/shell/Button';
import { Progress } from '../../panels/stage/Progress';
import { FirstHints } from '../../panels/stage/FirstHints';
import { StageHints } from '../../panels/stage/StageHints';
import { StageText } from '../../panels/stage/StageText';
import { WholeRange } from '../../panels/stage/WholeRange';
import { tintGradient } from '../../scene/materials/tints';
import { frameAll } from '../../state/frameAll';
import { barEnd, insetsOf } from './insetsOf';
import { RangeStage } from '../stage/RangeStage';
import { keepKeys, onStageKey } from '../keyboard/stageKeys';
import { useHeight } from '../stage/useHeight';
import type { SheetStop } from '../../state/screen';
import { type Layout } from './layoutFor';
import { useMassif, useOutlook, useScreen, useThisMassif } from '../../state/hooks';
import common from '../../panels/shell/common.module.css';
import styles from './Explorer.module.css';

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

/** The range, and what stands on it: its legend, what it says, and the bar of compared ranges. */
export function StageArea({
  stageId,
  layout,
  width,
  height,
  sheet,
  isCompared,
  viewsOpen,
  strip,
}: StageAreaProps) {
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
