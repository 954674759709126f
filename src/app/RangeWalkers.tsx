import { useMemo } from 'react';
import type { Axis } from '../core/experiment/axis';
import type { Point } from '../core/experiment/experiment';
import type { Domain } from '../core/heightField';
import { unitFromPlanePoints } from '../core/planeUnits';
import type { Relief } from '../core/relief/relief';
import type { Trail as TrailPath } from '../core/walk/trail';
import type { Grip } from '../scene/grips';
import type { LanternLights } from '../scene/lanternLights';
import { Lanterns } from '../scene/Lanterns';
import { StartMark } from '../scene/SpotMark';
import { Trail } from '../scene/Trail';
import { useGripDrag } from '../scene/useGripDrag';
import { unitFromPlane } from '../state/landscape';
import { useExperiment, useMassif, type Theme } from '../state/store';
import { useWalkerLooks } from '../state/walkerLooks';
import { dragLantern, dragStart } from './startDrag';
import type { ThemeColors } from './themeColors';

/** Trails come to the scene in shares of the drawn region, whatever the scale of an axis. */
const unitDomain = { a: [0, 1], b: [0, 1] } as const;

interface RangeWalkersProps {
  /** The index of the loss that is walked on. */
  readonly loss: number;
  /** Whether their names stand beside the lanterns. */
  readonly isNamed: boolean;
  readonly axes: readonly [Axis, Axis];
  readonly domain: Domain;
  readonly relief: Relief;
  readonly colors: ThemeColors;
  readonly theme: Theme;
  readonly lights: LanternLights;
}

/** Everyone who walks on the range: trails, lanterns and starts, which can be dragged. */
export function RangeWalkers({
  loss,
  isNamed,
  axes,
  domain,
  relief,
  colors,
  theme,
  lights,
}: RangeWalkersProps) {
  const walkers = useWalkers(loss, isNamed, axes, domain, colors.walkers);
  const starts = useStarts(axes, domain);
  const grips = useMemo(() => [...starts, ...walkers].map(({ grip }) => grip), [starts, walkers]);
  useGripDrag(relief, grips);
  const draped = { relief, domain: unitDomain, casing: colors.panel, stepNow };
  return (
    <>
      {walkers.map(({ slot, color, trail }, index) => (
        <Trail
          key={index}
          {...draped}
          points={trail.points}
          color={color}
          slot={slot}
          glows={theme === 'night'}
        />
      ))}
      <Lanterns {...draped} walkers={walkers} theme={theme} lights={lights} />
      {starts.map(({ point, grip }, index) => (
        <StartMark
          key={index}
          relief={relief}
          ink={colors.ink}
          casing={colors.panel}
          pointNow={() => unitFromPlane(domain, axes, point)}
          grip={grip}
        />
      ))}
    </>
  );
}

/** Every trail with the identity of its walker, in shares of the drawn region. */
function useWalkers(
  loss: number,
  isNamed: boolean,
  axes: readonly [Axis, Axis],
  domain: Domain,
  colors: readonly string[],
) {
  const looks = useWalkerLooks();
  const trails = useMassif(({ results }) => results.trails[loss]);
  // A trail that stays keeps its drawn form, however often others are walked again.
  const unitTrail = useMemo(() => unitTrails(axes, domain), [axes, domain]);
  return useMemo(
    () =>
      looks.flatMap(({ slot, name }, index) =>
        (trails?.[index] ?? []).map((trail, start) => ({
          slot,
          name: isNamed ? (start === 0 ? name : `${name} ${start + 1}`) : '',
          color: colors[slot % colors.length],
          trail: unitTrail(trail),
          grip: gripTo(() => dragLantern(axes, domain, index, start)),
        })),
      ),
    [looks, isNamed, domain, trails, axes, colors, unitTrail],
  );
}

function unitTrails(axes: readonly [Axis, Axis], domain: Domain) {
  const known = new WeakMap<TrailPath, TrailPath>();
  return (trail: TrailPath): TrailPath => {
    const unit = known.get(trail) ?? { ...trail, points: unitFromPlanePoints(axes, domain, trail.points) };
    known.set(trail, unit);
    return unit;
  };
}

/** The points from which anyone starts, each once. */
function useStarts(axes: readonly [Axis, Axis], domain: Domain) {
  const { walkers } = useExperiment();
  return useMemo(() => {
    const points = new Map<string, Point>();
    for (const start of walkers.flatMap(({ starts }) => starts)) points.set(start.join(), start);
    return [...points.values()].map((point) => ({
      point,
      grip: gripTo(() => dragStart(axes, domain, point)),
    }));
  }, [walkers, axes, domain]);
}

function gripTo(take: Grip['take']): Grip {
  return { take, place: undefined };
}

function stepNow(): number {
  return useMassif.getState().cursor.step;
}
