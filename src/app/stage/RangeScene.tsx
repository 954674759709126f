import { lazy, Suspense, useMemo } from 'react';
import { axisName } from '../../panels/words/axisWords';
import { AxisLabels } from '../../scene/labels/AxisLabels';
import { Compass } from '../../scene/labels/Compass';
import { ContourLabels } from '../../scene/labels/ContourLabels';
import { createMarkerLights } from '../../scene/marks/markerLights';
import { Range } from '../../scene/surface/Range';
import { useSurfaceBuffers } from '../../scene/surface/useSurfaceBuffers';
import { useScreen, useShownLoss } from '../../state/hooks';
import type { Drawn } from '../../core/surface/drawn';
import type { SceneLook } from './paneContent';
import { PointerCursor } from './PointerCursor';
import { RangeCurvature } from '../overlays/RangeCurvature';
import { RangeSlice } from '../overlays/RangeSlice';
import { RangeFeatures } from '../overlays/RangeFeatures';
import { RangeWalkers } from '../overlays/RangeWalkers';
import { TrainingPath } from '../overlays/TrainingPath';
import { useSurfaceContext } from '../overlays/useSurfaceContext';
import { usePlaneLabels } from './usePlaneLabels';

const LaterRangeBatch = lazy(async () => ({ default: (await import('../overlays/RangeBatch')).RangeBatch }));
const LaterRangeStep = lazy(async () => ({ default: (await import('../overlays/RangeStep')).RangeStep }));

/** The shadow on the table ends before the pane of a compared range does. */
const [wholeShadow, comparedShadow] = [1.3, 0.3];

interface RangeSceneProps extends SceneLook {
  readonly drawn: Drawn;
  /** Those whose walkers walk on it: one, or the two whose difference it is. */
  readonly losses: readonly number[];
  /** Whether other ranges stand beside it: its numbers are then in its own bar. */
  readonly isCompared: boolean;
}

/** Range, walkers, cursor and axes of one height field; what is found on it where it is that of one loss. */
export function RangeScene({
  drawn,
  losses,
  isCompared,
  theme,
  palette,
  flowSeconds,
  handlers,
  insets,
}: RangeSceneProps) {
  const { field, surface, experiment } = drawn;
  const context = useSurfaceContext(drawn, theme);
  const buffers = useSurfaceBuffers(surface, field.flat);
  const own = losses.length === 1 ? losses[0] : undefined;
  const shown = useShownLoss();
  const isAskedWhy = useScreen(({ opened }) => opened.includes('whyStep'));
  const lights = useMemo(createMarkerLights, []);
  const { a, b, ticksA, ticksB } = usePlaneLabels(context, isCompared);
  const valueName = experiment.subject.terrain ? 'height' : 'loss';
  return (
    <>
      {buffers && (
        <Range
          buffers={buffers}
          ticksA={ticksA}
          ticksB={ticksB}
          theme={theme}
          palette={palette}
          lights={lights}
          shadowReach={isCompared ? comparedShadow : wholeShadow}
          flowSeconds={flowSeconds}
          {...handlers}
        />
      )}
      {own !== undefined && <TrainingPath {...context} experiment={experiment} />}
      <RangeWalkers
        {...context}
        walkedOn={losses}
        isNamed={!isCompared}
        theme={theme}
        insets={insets}
        lights={lights}
      />
      <RangeSlice {...context} />
      {own !== undefined && <RangeFeatures {...context} loss={own} />}
      {own === shown && <RangeCurvature {...context} />}
      {own === shown && isAskedWhy && (
        <Suspense>
          <LaterRangeBatch {...context} cuts={flowSeconds === 0} />
          <LaterRangeStep {...context} />
        </Suspense>
      )}
      <PointerCursor {...context} />
      <ContourLabels surface={surface} />
      {!isCompared && <Compass a={axisName(context.axes[0])} b={axisName(context.axes[1])} insets={insets} />}
      <AxisLabels
        a={a}
        b={b}
        surface={surface}
        theme={theme}
        palette={palette}
        valueName={isCompared ? undefined : valueName}
        insets={insets}
      />
    </>
  );
}
