import { useMemo } from 'react';
import type { Axis } from '../core/experiment/axis';
import { scaledTicks, type Tick } from '../core/relief/ticks';
import { AxisLabels, type AxisLabel } from '../scene/AxisLabels';
import { createLanternLights } from '../scene/lanternLights';
import { Range } from '../scene/Range';
import { Cursor } from '../scene/SpotMark';
import type { ReliefHandlers } from '../scene/useReliefPointer';
import type { Drawn } from '../state/drawn';
import { drawnAxes, unitFromPlane } from '../state/landscape';
import { useShownLoss } from '../state/shownLoss';
import { useMassif, type Theme } from '../state/store';
import { RangeBends } from './RangeBends';
import { RangeCut } from './RangeCut';
import { RangeGround } from './RangeGround';
import { RangeWalkers } from './RangeWalkers';
import { themeColors } from './themeColors';
import { TrainingPath } from './TrainingPath';

const flowSeconds = 0.6;
/** The shadow on the table ends before the pane of a compared range does. */
const [wholeShadow, comparedShadow] = [1.3, 0.45];

interface RangeSceneProps {
  readonly drawn: Drawn;
  readonly loss: number;
  /** Whether other ranges stand beside it: its numbers are then in its own bar. */
  readonly isCompared: boolean;
  readonly theme: Theme;
  readonly isStill: boolean;
  readonly handlers: ReliefHandlers;
}

/** Range, walkers, cursor and axes of one height field. */
export function RangeScene(props: RangeSceneProps) {
  const { drawn, loss, isCompared, theme, isStill, handlers } = props;
  const { field, relief, experiment } = drawn;
  const { domain } = field;
  const shown = useShownLoss();
  const colors = useMemo(() => themeColors(theme), [theme]);
  const axes = useMemo(() => drawnAxes(experiment), [experiment]);
  const lights = useMemo(createLanternLights, []);
  const labels = useMemo(
    () => [labelOf(axes[0], domain.a, isCompared), labelOf(axes[1], domain.b, isCompared)],
    [axes, domain, isCompared],
  );
  const graticule = useMemo(() => labels.map(({ ticks }) => evenPositions(ticks)), [labels]);
  const valueName = experiment.subject.terrain ? 'height' : 'loss';
  return (
    <>
      <Range
        relief={relief}
        flat={field.flat}
        ticksA={graticule[0]}
        ticksB={graticule[1]}
        theme={theme}
        lights={lights}
        shadowReach={isCompared ? comparedShadow : wholeShadow}
        flowSeconds={isStill ? 0 : flowSeconds}
        {...handlers}
      />
      <TrainingPath experiment={experiment} axes={axes} domain={domain} relief={relief} colors={colors} />
      <RangeWalkers
        loss={loss}
        isNamed={!isCompared}
        axes={axes}
        domain={domain}
        relief={relief}
        colors={colors}
        theme={theme}
        lights={lights}
      />
      <RangeCut axes={axes} domain={domain} relief={relief} colors={colors} />
      <RangeGround loss={loss} axes={axes} domain={domain} relief={relief} colors={colors} />
      {loss === shown && <RangeBends axes={axes} domain={domain} relief={relief} colors={colors} />}
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
        valueName={isCompared ? undefined : valueName}
      />
    </>
  );
}

/** Beside other ranges there is room for the name of a parameter alone. */
function labelOf(
  { name, about, scale, kind }: Axis,
  [low, high]: readonly [number, number],
  isShort: boolean,
): AxisLabel {
  const named = kind === 'direction' ? `${name}, ${about}` : `${name} ${about}`.trim();
  const title = kind === 'setting' ? about : isShort ? name : named;
  return { title, ticks: scaledTicks(scale, low, high) };
}

/** The graticule is evenly spaced; ticks at 1, 2, 5, 10 are not. */
function evenPositions(ticks: readonly Tick[]): number[] {
  const positions = ticks.map(({ position }) => position);
  const gaps = positions.slice(1).map((position, index) => position - positions[index]);
  return gaps.every((gap) => Math.abs(gap - gaps[0]) < 1e-6) ? positions : [];
}
