import { useMemo } from 'react';
import type { Axis } from '../../core/experiment/axis';
import { scaledTicks, type Tick } from '../../core/surface/ticks';
import { axisName, axisTitle } from '../../panels/words/axisWords';
import type { AxisLabel } from '../../scene/labels/AxisLabels';
import type { SurfaceContext } from '../overlays/useSurfaceContext';

/** Names and ticks of both axes, and where the graticule runs; beside other ranges there may be room for short names alone. */
export function usePlaneLabels({ axes, domain }: SurfaceContext, isCrowded: boolean) {
  return useMemo(() => {
    const [a, b] = [labelOf(axes[0], domain.a, isCrowded), labelOf(axes[1], domain.b, isCrowded)];
    return { a, b, ticksA: evenPositions(a.ticks), ticksB: evenPositions(b.ticks) };
  }, [axes, domain, isCrowded]);
}

function labelOf(axis: Axis, [low, high]: readonly [number, number], isCrowded: boolean): AxisLabel {
  return {
    title: axisTitle(axis),
    short: isCrowded ? axisName(axis) : undefined,
    ticks: scaledTicks(axis.scale, low, high),
  };
}

/** The graticule is evenly spaced; ticks at 1, 2, 5, 10 are not. */
function evenPositions(ticks: readonly Tick[]): number[] {
  const positions = ticks.map(({ position }) => position);
  const gaps = positions.slice(1).map((position, index) => position - positions[index]);
  return gaps.every((gap) => Math.abs(gap - gaps[0]) < 1e-6) ? positions : [];
}
