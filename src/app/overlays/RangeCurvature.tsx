import { unitDomain, unitFromPlanePoints } from '../../core/planeUnits';
import type { Curvature } from '../../core/analysis/curvature';
import { Trail } from '../../scene/path/Trail';
import type { SurfaceContext } from './useSurfaceContext';
import { useAnswer, useScreen } from '../../state/hooks';
import { curvature } from '../../state/queries/curvature';

/** Half the length of a direction, in shares of the drawn region. */
const reach = 0.09;
/** Of the region: short enough to follow the scale of an axis. */
const shortStep = 1e-4;

/** The principal directions of the ground where they are asked for: solid where it bends upwards, dotted downwards, none where it is straight. */
export function RangeCurvature(context: SurfaceContext) {
  const { surface, colors } = context;
  const isShown = useScreen(({ opened }) => opened.includes('curvature'));
  const here = useAnswer(curvature).here;
  if (!isShown || !here) return null;
  return here.principal.map(({ curvature }, index) => {
    if (!(Math.abs(curvature) > 0)) return null;
    const points = lineAlong(here, index, context);
    return (
      <Trail
        key={index}
        pointsNow={() => points}
        surface={surface}
        domain={unitDomain}
        color={colors.ink}
        casing={colors.panel}
        stepNow={() => (curvature > 0 ? Infinity : -1)}
      />
    );
  });
}

/** A line through the point along a direction, in shares of the region: a, b at one end, in the middle and at the other. */
function lineAlong(
  { point: [a, b], principal }: Curvature,
  index: number,
  { axes, domain }: SurfaceContext,
): Float64Array {
  const [alongA, alongB] = principal[index].direction;
  const [wideA, wideB] = [domain.a[1] - domain.a[0], domain.b[1] - domain.b[0]];
  const least = shortStep / Math.hypot(alongA / wideA, alongB / wideB);
  const [x, y, x1, y1] = unitFromPlanePoints(
    axes,
    domain,
    Float64Array.of(a, b, a + least * alongA, b + least * alongB),
  );
  const scale = reach / Math.hypot(x1 - x, y1 - y);
  const [dx, dy] = [scale * (x1 - x), scale * (y1 - y)];
  return Float64Array.of(x - dx, y - dy, x, y, x + dx, y + dy);
}
