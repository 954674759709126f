import { lazy, Suspense, useSyncExternalStore } from 'react';
import { Announcer } from '../panels/Announcer';
import { Choices } from '../panels/Choices';
import { Icon } from '../panels/Icon';
import { Legend } from '../panels/Legend';
import { LaterDetailPanel, LaterHelpDialog, LaterSheet, LaterTabbedViews } from '../panels/later';
import { LinkedViews } from '../panels/LinkedViews';
import { Notices } from '../panels/Notices';
import { PointerTip } from '../panels/PointerTip';
import { Progress } from '../panels/Progress';
import { Rail } from '../panels/Rail';
import { Sentence } from '../panels/Sentence';
import { StageHints } from '../panels/StageHints';
import { StageText } from '../panels/StageText';
import { Timeline } from '../panels/Timeline';
import { Toolbar } from '../panels/Toolbar';
import { palettes } from '../scene/palettes';
import { rampGradient } from '../scene/palettes/ramp';
import { useScreen } from '../state/screen';
import { useMassif } from '../state/store';
import { insetsOf } from './insets';
import { RangeStage } from './RangeStage';
import { onStageKey } from './stageKeys';
import { useLayout, type Layout } from './useLayout';
import './Explorer.css';

const LaterStageMenu = lazy(async () => ({ default: (await import('./StageMenu')).StageMenu }));

/** The stage under everything, and around it the sentence, the choices, the linked views, the legend and the walk. */
export function Explorer() {
  const layout = useLayout();
  const panelsHidden = useScreen((screen) => screen.panelsHidden);
  const hasDetail = useScreen(({ detail }) => detail !== undefined);
  const hasStageMenu = useScreen(({ stageMenu }) => stageMenu !== undefined);
  const helpOpen = useScreen((screen) => screen.helpOpen);
  const hasSheet = layout === 'phone' || layout === 'landscape';
  return (
    <div
      className="explorer"
      data-layout={layout}
      data-detail={hasDetail || undefined}
      data-hidden={panelsHidden || undefined}
    >
      <a className="skip-link" href="#stage">
        Skip to the range
      </a>
      <header className="header">
        <p className="brand">Massif</p>
        <Sentence />
      </header>
      {!hasSheet && !panelsHidden && <LeftColumn layout={layout} />}
      <StageArea layout={layout} />
      {!hasSheet && !panelsHidden && <RightColumn layout={layout} />}
      {hasSheet ? (
        <Suspense>
          <LaterSheet />
        </Suspense>
      ) : (
        <section className="panel time-panel" aria-label="The walk">
          <Timeline />
        </section>
      )}
      <Toolbar />
      <Suspense>
        {hasDetail && <LaterDetailPanel />}
        {helpOpen && <LaterHelpDialog />}
        {hasStageMenu && <LaterStageMenu />}
      </Suspense>
      <Announcer />
    </div>
  );
}

function LeftColumn({ layout }: { layout: Layout }) {
  if (layout === 'narrow') return <Rail />;
  return (
    <aside className="panel left-column" aria-label="The four choices">
      <Choices />
    </aside>
  );
}

function RightColumn({ layout }: { layout: Layout }) {
  if (layout === 'wide') {
    return (
      <aside className="right-column" aria-label="Linked views">
        <LinkedViews />
      </aside>
    );
  }
  return (
    <aside className={layout === 'medium' ? 'right-column' : 'drawer'} aria-label="Linked views">
      <Suspense>
        {layout === 'medium' ? (
          <LaterTabbedViews />
        ) : (
          <details className="panel drawer-panel">
            <summary>
              Model, loss per step, numbers
              <Icon name="up" />
            </summary>
            <LaterTabbedViews />
          </details>
        )}
      </Suspense>
    </aside>
  );
}

function StageArea({ layout }: { layout: Layout }) {
  const theme = useMassif((state) => state.theme);
  const hasViews = useMassif(
    ({ history: { present } }) => !!present.subject.model || present.walkers.length > 0,
  );
  const { panelsHidden, sheet, detail, framing } = useScreen();
  const [width, height] = useSyncExternalStore(onResize, windowSize).split(' ').map(Number);
  const hasDetail = detail !== undefined;
  const isMap = framing.from === 'above';
  const insets = insetsOf({ layout, panelsHidden, isMap, hasDetail, hasViews, sheet, width, height });
  return (
    <main className="stage-area">
      <div
        id="stage"
        className="stage-focus"
        role="application"
        aria-roledescription="loss landscape"
        aria-label="The range"
        aria-describedby="stage-text"
        tabIndex={0}
        onKeyDown={onStageKey}
      >
        <RangeStage insets={insets} />
      </div>
      <StageText id="stage-text" />
      <div className="stage-notices">
        <Notices />
      </div>
      <div className="stage-foot">
        <Progress />
        <Legend
          compact={layout === 'phone' || layout === 'landscape'}
          ramp={(tintExponent) => rampGradient(palettes[theme], tintExponent, 'to right')}
        />
      </div>
      {layout === 'wide' && !hasDetail && <StageHints />}
      <PointerTip />
    </main>
  );
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function windowSize(): string {
  return `${window.innerWidth} ${window.innerHeight}`;
}
