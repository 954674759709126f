import { useEffect, useMemo, useRef } from 'react';
import type { Axis } from '../core/experiment/axis';
import { scaledTicks, type Tick } from '../core/relief/ticks';
import { AxisLabels, type AxisLabel } from '../scene/AxisLabels';
import type { Insets } from '../scene/frameBlock';
import { createLanternLights } from '../scene/lanternLights';
import { Range } from '../scene/Range';
import { Cursor } from '../scene/SpotMark';
import { Stage } from '../scene/Stage';
import { View, type ViewHandle } from '../scene/View';
import { useDrawn, type Drawn } from '../state/drawn';
import { drawnAxes, unitFromPlane } from '../state/landscape';
import { useScreen } from '../state/screen';
import { useMassif, type Theme } from '../state/store';
import { drawRegion, evenlySpread } from './drawnRegion';
import { ErrorBoundary } from './ErrorBoundary';
import { frameAll } from './frameAll';
import { RangeBends } from './RangeBends';
import { RangeWalkers } from './RangeWalkers';
import { RedrawWithCursor } from './RedrawWithCursor';
import { StageFault } from './StageFault';
import { themeColors } from './themeColors';
import { useRangeHandlers } from './useRangeHandlers';

const flowSeconds = 0.6;
/** From the south, so that the first axis runs to the right; the front a little from the west, that both axes show. */
const outlooks = { above: { azimuth: 180, elevation: 89.9 }, front: { azimuth: 203, elevation: 24 } };

/** The stage: the range of the present experiment as soon as its first grid is there. */
export function RangeStage({ insets }: { insets: Insets }) {
  const theme = useMassif((state) => state.theme);
  const drawn = useDrawn();
  return (
    <div className="range-stage" data-grid={drawn?.field.size}>
      <ErrorBoundary explain={(error) => <StageFault error={error} insets={insets} />}>
        <Stage theme={theme} onLeave={frameAll}>
          {drawn && <RangeScene drawn={drawn} theme={theme} insets={insets} />}
        </Stage>
      </ErrorBoundary>
    </div>
  );
}

interface RangeSceneProps {
  readonly drawn: Drawn;
  readonly theme: Theme;
  readonly insets: Insets;
}

/** Range, walkers and axes of a height field, and what pointing at it does. */
function RangeScene({ drawn: { field, relief, experiment }, theme, insets }: RangeSceneProps) {
  const { domain } = field;
  const colors = useMemo(() => themeColors(theme), [theme]);
  const axes = useMemo(() => drawnAxes(experiment), [experiment]);
  const lights = useMemo(createLanternLights, []);
  const view = useViewHandle();
  const handlers = useRangeHandlers(axes, domain, view);
  const spreadDomain = useMemo(() => evenlySpread(axes, domain), [axes, domain]);
  const labels = useMemo(() => [labelOf(axes[0], domain.a), labelOf(axes[1], domain.b)], [axes, domain]);
  const graticule = useMemo(() => labels.map(({ ticks }) => evenPositions(ticks)), [labels]);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <>
      <View
        relief={relief}
        domain={spreadDomain}
        onRegion={(region) => drawRegion(region, axes, domain)}
        insets={insets}
        flies={!isStill}
        ref={view}
      />
      <Range
        relief={relief}
        flat={field.flat}
        ticksA={graticule[0]}
        ticksB={graticule[1]}
        theme={theme}
        lights={lights}
        flowSeconds={isStill ? 0 : flowSeconds}
        {...handlers}
      />
      <RangeWalkers
        axes={axes}
        domain={domain}
        relief={relief}
        colors={colors}
        theme={theme}
        lights={lights}
      />
      <RangeBends axes={axes} domain={domain} relief={relief} colors={colors} />
      <Cursor
        relief={relief}
        ink={colors.ink}
        casing={colors.panel}
        pointNow={() => {
          const { pointer } = useMassif.getState().cursor;
          return pointer && unitFromPlane(domain, axes, pointer);
        }}
      />
      <AxisLabels
        a={labels[0]}
        b={labels[1]}
        relief={relief}
        theme={theme}
        valueName={experiment.subject.terrain ? 'height' : 'loss'}
      />
      <RedrawWithCursor />
    </>
  );
}

/** The camera; it frames the whole range whenever the visitor asks for that. */
function useViewHandle() {
  const view = useRef<ViewHandle>(null);
  const framing = useScreen((screen) => screen.framing);
  useEffect(() => {
    if (framing.from === 'best') view.current?.reset();
    else view.current?.look(outlooks[framing.from]);
  }, [framing]);
  return view;
}

function labelOf({ name, about, scale, kind }: Axis, [low, high]: readonly [number, number]): AxisLabel {
  const title =
    kind === 'direction' ? `${name}, ${about}` : kind === 'setting' ? about : `${name} ${about}`.trim();
  return { title, ticks: scaledTicks(scale, low, high) };
}

/** The graticule is evenly spaced; ticks at 1, 2, 5, 10 are not. */
function evenPositions(ticks: readonly Tick[]): number[] {
  const positions = ticks.map(({ position }) => position);
  const gaps = positions.slice(1).map((position, index) => position - positions[index]);
  return gaps.every((gap) => Math.abs(gap - gaps[0]) < 1e-6) ? positions : [];
}
