import { useMemo } from 'react';
import type { Surface } from '../../core/surface/surface';
import { AxisLabels } from '../../scene/labels/AxisLabels';
import { createMarkerLights } from '../../scene/marks/markerLights';
import { Range } from '../../scene/surface/Range';
import type { DrawnPair } from '../../core/surface/pair';
import type { SceneLook } from './paneContent';
import { PointerCursor } from './PointerCursor';
import { RangeSlice } from '../overlays/RangeSlice';
import { RangeWalkers } from '../overlays/RangeWalkers';
import { useSurfaceContext } from '../overlays/useSurfaceContext';
import { usePlaneLabels } from './usePlaneLabels';

/** The shadow on the table ends before its pane does. */
const shadowReach = 0.3;

interface DifferenceSceneProps extends SceneLook {
  readonly pair: DrawnPair;
  readonly surface: Surface;
}

/** The difference of two ranges as a range, with the walkers of both. */
export function DifferenceScene({
  pair,
  surface,
  theme,
  palette,
  flowSeconds,
  handlers,
}: DifferenceSceneProps) {
  const drawn = useMemo(() => ({ ...pair.first, surface }), [pair, surface]);
  const context = useSurfaceContext(drawn, theme);
  const lights = useMemo(createMarkerLights, []);
  const { a, b, ticksA, ticksB } = usePlaneLabels(context, true);
  const flat = useMemo(() => new Uint8Array(surface.heights.length), [surface]);
  return (
    <>
      <Range
        surface={surface}
        flat={flat}
        ticksA={ticksA}
        ticksB={ticksB}
        theme={theme}
        palette={palette}
        lights={lights}
        shadowReach={shadowReach}
        flowSeconds={flowSeconds}
        {...handlers}
      />
      <RangeWalkers {...context} walkedOn={pair.places} isNamed={false} theme={theme} lights={lights} />
      <RangeSlice {...context} />
      <PointerCursor {...context} />
      <AxisLabels a={a} b={b} surface={surface} theme={theme} palette={palette} />
    </>
  );
}
