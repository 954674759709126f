import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { Axis } from '../../core/experiment/axis';
import type { Point, WalkerChoice } from '../../core/experiment/experiment';
import { perObject } from '../../core/remembering';
import { unitDomain, unitFromPlanePoints, type Domain } from '../../core/planeUnits';
import type { Trail as TrailPath } from '../../core/walk/trail';
import type { Insets } from '../../scene/camera/frameBlock';
import type { DragHandle } from '../../scene/marks/dragHandles';
import type { MarkerLights } from '../../scene/marks/markerLights';
import { Markers } from '../../scene/marks/Markers';
import { StartMark } from '../../scene/marks/SpotMark';
import { Trail } from '../../scene/path/Trail';
import { useHandleDrag } from '../../scene/marks/useHandleDrag';
import { useMassif, useScreen, useThisMassif, useWalkerLooks } from '../../state/hooks';
import { unitFromPlane } from '../../core/landscape/drawnAxes';
import type { Theme } from '../../state/store';
import { dragMarker, dragStart } from '../stage/startDrag';
import type { SurfaceContext } from './useSurfaceContext';

const none: readonly DragHandle[] = [];

interface RangeWalkersProps extends SurfaceContext {
  /** The indices of the losses that are walked on: paths on the second one are hollow. */
  readonly walkedOn: readonly number[];
  /** Whether their names stand beside the markers. */
  readonly isNamed: boolean;
  readonly theme: Theme;
  /** What panels cover at the borders of the pane. */
  readonly insets: Insets;
  readonly lights: MarkerLights;
}

/** Everyone who walks on the range: trails, markers and starts, which can be dragged. */
export function RangeWalkers({
  walkedOn,
  isNamed,
  axes,
  domain,
  surface,
  colors,
  theme,
  insets,
  lights,
}: RangeWalkersProps) {
  const { store } = useThisMassif();
  const stepNow = () => store.getState().cursor.step;
  const walkers = useWalkers(walkedOn, isNamed, axes, domain, colors.walkers);
  const starts = useStarts(axes, domain);
  useRedrawWithTrails(walkedOn);
  const handles = useMemo(() => [...starts, ...walkers].map(({ handle }) => handle), [starts, walkers]);
  const isSlicing = useScreen(({ slicing }) => slicing !== undefined);
  useHandleDrag(surface, isSlicing ? none : handles);
  const draped = { surface, domain: unitDomain, casing: colors.panel, stepNow };
  return (
    <>
      {walkers.map(({ slot, color, hollow, trailNow }, index) => (
        <Trail
          key={index}
          {...draped}
          pointsNow={() => trailNow()?.points}
          color={color}
          slot={slot}
          hollow={hollow}
          glows={theme === 'night'}
        />
      ))}
      <Markers {...draped} walkers={walkers} theme={theme} insets={insets} lights={lights} />
      {starts.map(({ pointNow, handle }, index) => (
        <StartMark
          key={index}
          surface={surface}
          ink={colors.ink}
          casing={colors.panel}
          pointNow={pointNow}
          handle={handle}
        />
      ))}
    </>
  );
}

/** Everyone with their identity, who stays the same however often the trails are walked again. */
function useWalkers(
  walkedOn: readonly number[],
  isNamed: boolean,
  axes: readonly [Axis, Axis],
  domain: Domain,
  colors: readonly string[],
) {
  const massif = useThisMassif();
  const { store } = massif;
  const looks = useWalkerLooks();
  const startCounts = useMassif(({ experiment }) =>
    experiment.walkers.map(({ starts }) => starts.length).join(),
  );
  return useMemo(() => {
    const unitTrail = unitTrails(axes, domain);
    const counts = startCounts.split(',').map(Number);
    return walkedOn.flatMap((loss, order) =>
      looks.flatMap(({ slot, name }, index) =>
        Array.from({ length: counts[index] }, (_, start) => ({
          slot,
          name: isNamed ? (start === 0 ? name : `${name} ${start + 1}`) : '',
          color: colors[slot % colors.length],
          hollow: order > 0,
          trailNow: () => unitTrail(store.getState().results.trails[loss]?.[index]?.[start]),
          handle: handleThat(() => dragMarker(massif, axes, domain, index, start)),
        })),
      ),
    );
  }, [massif, store, looks, startCounts, isNamed, walkedOn, axes, domain, colors]);
}

/** The canvas draws on demand: trails come outside of React. */
function useRedrawWithTrails(walkedOn: readonly number[]): void {
  const { store } = useThisMassif();
  const invalidate = useThree((state) => state.invalidate);
  useEffect(
    () =>
      store.subscribe(({ results, experiment }, before) => {
        const isOther = walkedOn.some((loss) => results.trails[loss] !== before.results.trails[loss]);
        if (isOther || experiment.walkers !== before.experiment.walkers) invalidate();
      }),
    [store, walkedOn, invalidate],
  );
}

/** Trails in shares of the region; one that stays keeps its drawn form, however often others are walked again. */
function unitTrails(axes: readonly [Axis, Axis], domain: Domain) {
  const unitTrail = perObject((trail: TrailPath): TrailPath => {
    return { ...trail, points: unitFromPlanePoints(axes, domain, trail.points) };
  });
  return (trail: TrailPath | undefined) => trail && unitTrail(trail);
}

/** The points from which anyone starts, each once. */
function useStarts(axes: readonly [Axis, Axis], domain: Domain) {
  const massif = useThisMassif();
  const { store } = massif;
  const count = useMassif(({ experiment }) => startsOf(experiment.walkers).length);
  return useMemo(
    () =>
      Array.from({ length: count }, (_, index) => {
        const startNow = (): Point | undefined => startsOf(store.getState().experiment.walkers)[index];
        return {
          pointNow: () => {
            const start = startNow();
            return start && unitFromPlane(domain, axes, start);
          },
          handle: handleThat(() => dragStart(massif, axes, domain, startNow()!)),
        };
      }),
    [massif, store, count, axes, domain],
  );
}

const startsOf = perObject((walkers: readonly WalkerChoice[]): readonly Point[] => {
  const points = new Map<string, Point>();
  for (const start of walkers.flatMap(({ starts }) => starts)) points.set(start.join(), start);
  return [...points.values()];
});

function handleThat(take: DragHandle['take']): DragHandle {
  return { take, place: undefined };
}
