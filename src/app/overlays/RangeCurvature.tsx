import { unitDomain } from '../../core/planeUnits';
import type { Curvature } from '../../core/analysis/curvature';
import { Trail } from '../../scene/path/Trail';
import { alongGround } from './alongGround';
import type { SurfaceContext } from './useSurfaceContext';
import { useAnswer, useScreen } from '../../state/hooks';
import { curvature } from '../../state/queries/curvature';

/** Half the length of a direction, in shares of the drawn region. */
const reach = 0.09;

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
function lineAlong({ point, principal }: Curvature, index: number, context: SurfaceContext): Float64Array {
  const { x, y, dx, dy } = alongGround(context, point, principal[index].direction, reach);
  return Float64Array.of(x - dx, y - dy, x, y, x + dx, y + dy);
}
