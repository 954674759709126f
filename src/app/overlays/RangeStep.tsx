import { useMemo } from 'react';
import { downhillOf, partsOf } from '../../core/analysis/stepParts';
import type { Pair } from '../../core/analysis/stepTaken';
import { unitFromPlane } from '../../core/landscape/drawnAxes';
import { unitDomain, unitFromPlanePoints } from '../../core/planeUnits';
import { GhostMark } from '../../scene/marks/SpotMark';
import { Trail } from '../../scene/path/Trail';
import { useAnswer, useMassif } from '../../state/hooks';
import { stepReason } from '../../state/queries/stepReason';
import { alongGround } from './alongGround';
import type { SurfaceContext } from './useSurfaceContext';

/** How far arrows that show directions reach, in shares of the region; and a head, less on short arrows. */
const reach = 0.13;
const longestHead = 0.022;
/** Over all trails, below the markers. */
const slot = 23;

/** Why the selected walker goes where it goes next: arrows downhill along its slope and its momentum, its step to scale, and where it will be. */
export function RangeStep(context: SurfaceContext) {
  const { axes, domain, surface, colors } = context;
  const reason = useAnswer(stepReason);
  const walker = useMassif(({ experiment }) => reason && experiment.walkers[reason.walker]);
  const lines = useMemo(() => {
    if (!reason || !walker) return [];
    const { momentum } = partsOf(walker.optimizer.id, reason);
    const color = colors.walkers[walker.slot % colors.walkers.length];
    const along = (direction: Pair) => {
      const length = Math.hypot(...direction);
      if (!(length > 0) || !Number.isFinite(length)) return undefined;
      const { x, y, dx, dy } = alongGround({ axes, domain }, reason.from, direction, reach);
      return arrow([x, y], [x + dx, y + dy]);
    };
    const [fromX, fromY, toX, toY] = unitFromPlanePoints(
      axes,
      domain,
      Float64Array.of(...reason.from, ...reason.to),
    );
    const [slopeA, slopeB] = reason.gradient;
    return [
      { points: momentum && along(downhillOf(momentum.value, reason)), color: colors.ink, isDotted: true },
      { points: along([-slopeA, -slopeB]), color: colors.ink, isDotted: false },
      { points: arrow([fromX, fromY], [toX, toY]), color, isDotted: false },
    ];
  }, [reason, walker, axes, domain, colors]);
  if (!reason || !walker) return null;
  return (
    <>
      {lines.map(({ points, color, isDotted }, index) => (
        <Trail
          key={index}
          pointsNow={() => points}
          surface={surface}
          domain={unitDomain}
          color={color}
          casing={colors.panel}
          stepNow={() => (isDotted ? -1 : Infinity)}
          slot={slot}
        />
      ))}
      <GhostMark
        surface={surface}
        slot={walker.slot}
        ink={colors.walkers[walker.slot % colors.walkers.length]}
        casing={colors.panel}
        pointNow={() => unitFromPlane(domain, axes, reason.to)}
      />
    </>
  );
}

/** A shaft and a head in one line. */
function arrow([x, y]: Pair, [tipX, tipY]: Pair): Float64Array | undefined {
  const [dx, dy] = [tipX - x, tipY - y];
  const length = Math.hypot(dx, dy);
  if (!(length > 0) || !Number.isFinite(length)) return undefined;
  const head = Math.min(longestHead, length / 2) / length;
  const [backX, backY] = [tipX - head * dx, tipY - head * dy];
  const [sideX, sideY] = [-0.5 * head * dy, 0.5 * head * dx];
  return Float64Array.of(
    x,
    y,
    tipX,
    tipY,
    backX + sideX,
    backY + sideY,
    tipX,
    tipY,
    backX - sideX,
    backY - sideY,
  );
}
