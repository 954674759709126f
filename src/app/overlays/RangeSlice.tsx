import { useMemo } from 'react';
import type { Axis } from '../../core/experiment/axis';
import type { Point } from '../../core/experiment/experiment';
import type { Domain } from '../../core/planeUnits';
import type { Drag, DragHandle } from '../../scene/marks/dragHandles';
import { LineEnd } from '../../scene/marks/SpotMark';
import { useHandleDrag } from '../../scene/marks/useHandleDrag';
import { useChosen, useScreen, useThisMassif } from '../../state/hooks';
import { newGesture } from '../../state/newGesture';
import { planeFromUnit, unitFromPlane } from '../../core/landscape/drawnAxes';
import { moveSliceEnd } from '../../core/experiment/edit/editSlice';
import type { Massif } from '../../state/massif';
import { PlaneLine } from './PlaneLine';
import type { SurfaceContext } from './useSurfaceContext';

/** Below all walkers. */
const slot = -1;
const ends = [0, 1] as const;
const none: readonly DragHandle[] = [];

/** The line along which losses are plotted, with ends that can be dragged; while one is drawn, it follows the pointer. */
export function RangeSlice(context: SurfaceContext) {
  const { axes, domain, surface, colors } = context;
  const massif = useThisMassif();
  const { slice } = useChosen('plane');
  const slicing = useScreen((screen) => screen.slicing);
  const handles = useMemo(
    () =>
      ends.map((end): DragHandle => ({ take: () => dragEnd(massif, axes, domain, end), place: undefined })),
    [massif, axes, domain],
  );
  useHandleDrag(surface, slice && !slicing ? handles : none);
  const from = slicing?.from;
  const pointsNow = useMemo(() => lineNow(massif, from, slice), [massif, from, slice]);
  const endsNow = from ? [from] : (slice ?? []);
  return (
    <>
      <PlaneLine {...context} pointsNow={pointsNow} slot={slot} />
      {endsNow.map((point, index) => (
        <LineEnd
          key={index}
          surface={surface}
          casing={colors.panel}
          end={ends[index]}
          ink={colors.ink}
          pointNow={() => unitFromPlane(domain, axes, point)}
          handle={handles[index]}
        />
      ))}
    </>
  );
}

/** The line in plane coordinates: from its first end to the pointer while it is drawn. */
function lineNow({ store }: Massif, from: Point | undefined, slice: readonly Point[] | undefined) {
  const still = slice && Float64Array.from(slice.flat());
  let to: Point | undefined;
  let band: Float64Array | undefined;
  return () => {
    if (!from) return still;
    const { pointer } = store.getState().cursor;
    if (pointer !== to) [to, band] = [pointer, pointer && Float64Array.of(...from, ...pointer)];
    return band;
  };
}

function dragEnd({ store, edit }: Massif, axes: readonly [Axis, Axis], domain: Domain, end: 0 | 1): Drag {
  const gesture = newGesture('drag the end of a line');
  return (unit) => {
    const to = planeFromUnit(domain, axes, unit);
    edit((chosen) => moveSliceEnd(chosen, end, to), gesture);
    store.getState().setCursor({ pointer: to });
  };
}
