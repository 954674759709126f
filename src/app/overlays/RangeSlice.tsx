import { useMemo } from 'react';
import type { Axis } from '../../core/experiment/axis';
import type { Point } from '../../core/experiment/experiment';
import { unitDomain, unitFromPlanePoints, type Domain } from '../../core/planeUnits';
import type { Drag, DragHandle } from '../../scene/marks/dragHandles';
import { LineEnd } from '../../scene/marks/SpotMark';
import { Trail } from '../../scene/path/Trail';
import { useHandleDrag } from '../../scene/marks/useHandleDrag';
import { useChosen, useScreen, useThisMassif } from '../../state/hooks';
import { newGesture } from '../../state/gesture';
import { planeFromUnit, unitFromPlane } from '../../core/landscape/drawnAxes';
import { moveSliceEnd } from '../../core/experiment/edit/editSlice';
import type { Massif } from '../../state/massif';
import type { SurfaceContext } from './useSurfaceContext';

/** Below all walkers. */
const slot = -1;
const ends = [0, 1] as const;
const none: readonly DragHandle[] = [];

/** The line along which losses are plotted, with ends that can be dragged; while one is drawn, it follows the pointer. */
export function RangeSlice({ axes, domain, surface, colors }: SurfaceContext) {
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
  const pointsNow = useMemo(
    () => lineNow(massif, axes, domain, from, slice),
    [massif, axes, domain, from, slice],
  );
  const endsNow = from ? [from] : (slice ?? []);
  const look = { surface, casing: colors.panel };
  return (
    <>
      <Trail
        {...look}
        pointsNow={pointsNow}
        domain={unitDomain}
        color={colors.ink}
        stepNow={() => Infinity}
        slot={slot}
      />
      {endsNow.map((point, index) => (
        <LineEnd
          key={index}
          {...look}
          end={ends[index]}
          ink={colors.ink}
          pointNow={() => unitFromPlane(domain, axes, point)}
          handle={handles[index]}
        />
      ))}
    </>
  );
}

/** The line in shares of the region: from its first end to the pointer while it is drawn. */
function lineNow(
  { store }: Massif,
  axes: readonly [Axis, Axis],
  domain: Domain,
  from: Point | undefined,
  slice: readonly Point[] | undefined,
) {
  const unitLine = (line: readonly Point[]) =>
    unitFromPlanePoints(axes, domain, Float64Array.from(line.flat()));
  const still = slice && unitLine(slice);
  let to: Point | undefined;
  let band: Float64Array | undefined;
  return () => {
    if (!from) return still;
    const { pointer } = store.getState().cursor;
    if (pointer !== to) [to, band] = [pointer, pointer && unitLine([from, pointer])];
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
