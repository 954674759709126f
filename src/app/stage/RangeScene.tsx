import { useMemo } from 'react';
import { AxisLabels } from '../../scene/labels/AxisLabels';
import { createMarkerLights } from '../../scene/marks/markerLights';
import { Range } from '../../scene/surface/Range';
import { useShownLoss } from '../../state/hooks';
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

/** The shadow on the table ends before the pane of a compared range does. */
const [wholeShadow, comparedShadow] = [1.3, 0.3];

interface RangeSceneProps extends SceneLook {
  readonly drawn: Drawn;
  readonly loss: number;
  /** Whether other ranges stand beside it: its numbers are then in its own bar. */
  readonly isCompared: boolean;
}

/** Range, walkers, cursor and axes of one height field. */
export function RangeScene({
  drawn,
  loss,
  isCompared,
  theme,
  palette,
  flowSeconds,
  handlers,
}: RangeSceneProps) {
  const { field, surface, experiment } = drawn;
  const context = useSurfaceContext(drawn, theme);
  const shown = useShownLoss();
  const lights = useMemo(createMarkerLights, []);
  const walkedOn = useMemo(() => [loss], [loss]);
  const { a, b, ticksA, ticksB } = usePlaneLabels(context, isCompared);
  const valueName = experiment.subject.terrain ? 'height' : 'loss';
  return (
    <>
      <Range
        surface={surface}
        flat={field.flat}
        ticksA={ticksA}
        ticksB={ticksB}
        theme={theme}
        palette={palette}
        lights={lights}
        shadowReach={isCompared ? comparedShadow : wholeShadow}
        flowSeconds={flowSeconds}
        {...handlers}
      />
      <TrainingPath {...context} experiment={experiment} />
      <RangeWalkers {...context} walkedOn={walkedOn} isNamed={!isCompared} theme={theme} lights={lights} />
      <RangeSlice {...context} />
      <RangeFeatures {...context} loss={loss} />
      {loss === shown && <RangeCurvature {...context} />}
      <PointerCursor {...context} />
      <AxisLabels
        a={a}
        b={b}
        surface={surface}
        theme={theme}
        palette={palette}
        valueName={isCompared ? undefined : valueName}
      />
    </>
  );
}
