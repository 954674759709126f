import type { UnitRegion } from '../../scene/camera/useRegionZoom';
import type { Axis } from '../../core/experiment/axis';
import { log10 } from '../../core/math/elementary';
import { coordinateAt, type Domain } from '../../core/planeUnits';
import { showRegion } from '../../core/experiment/edit/edit';
import type { Massif } from '../../state/massif';

type Axes = readonly [Axis, Axis];
type Range = readonly [number, number];

/** Draws another region, unless it is narrower than the digits of its numbers or the same; answers whether it comes. */
export function drawRegion({ edit }: Massif, region: UnitRegion, axes: Axes, { a, b }: Domain): boolean {
  const next = { a: rangeAlong(axes[0], a, region.a), b: rangeAlong(axes[1], b, region.b) };
  const isWide = [next.a, next.b].every(
    ([low, high]) => high - low > 1e-12 * (Math.abs(low) + Math.abs(high)),
  );
  const isOther = [...next.a, ...next.b].join() !== [...a, ...b].join();
  if (isWide && isOther) edit((chosen) => showRegion(chosen, next), 'zoom');
  return isWide && isOther;
}

/** The region in coordinates in which both axes are evenly spread. */
export function evenlySpread(axes: Axes, { a, b }: Domain): Domain {
  const spread = ({ scale }: Axis, [low, high]: Range): Range => {
    return scale === 'log10' && low > 0 ? [log10(low), log10(high)] : [low, high];
  };
  return { a: spread(axes[0], a), b: spread(axes[1], b) };
}

/** A setting is drawn within its own range only. */
function rangeAlong(axis: Axis, range: Range, [from, to]: Range): Range {
  const [low, high] = [coordinateAt(axis, range, from), coordinateAt(axis, range, to)];
  const isSetting = axis.kind === 'setting';
  return isSetting ? [Math.max(low, axis.range[0]), Math.min(high, axis.range[1])] : [low, high];
}
