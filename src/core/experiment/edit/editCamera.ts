import { withChosen, without, type Chosen } from '../chosen';
import type { CameraChoice, Experiment, Point } from '../experiment';
import { log10, pow } from '../../math/elementary';
import { experimentOf } from '../parse/parse';

/** Degrees, shares and places are kept in steps that nobody sees. */
const [degree, share, placeStep] = [0.1, 1e-3, 1e-4];

/** What was chosen with another camera; of the usual one nothing is written. */
export function withCamera(chosen: Chosen, camera: Partial<CameraChoice>): Chosen {
  const { outlook = 'best', azimuth, elevation, zoom, at } = camera;
  const { domain } = experimentOf(chosen).plane;
  const written = {
    ...(outlook !== 'best' && { outlook }),
    ...(azimuth !== undefined && { azimuth: rounded(((azimuth % 360) + 360) % 360, degree) % 360 }),
    ...(elevation !== undefined && { elevation: rounded(elevation, degree) }),
    ...(zoom !== undefined && { zoom: rounded(zoom, share * Math.max(zoom, share)) }),
    ...(at && { at: roundedPlace(at, [domain.a, domain.b]) }),
  };
  if (JSON.stringify(written) === JSON.stringify(chosen.camera ?? {})) return chosen;
  return Object.keys(written).length > 0
    ? withChosen(chosen, ['camera'], written)
    : without(chosen, 'camera');
}

/** Whether two experiments draw the same ground, maybe another part of it or another loss over it. */
export function isSameGround(one: Experiment, other: Experiment): boolean {
  return (
    one.subject.terrain?.id === other.subject.terrain?.id &&
    one.subject.model?.id === other.subject.model?.id &&
    one.data.id === other.data.id &&
    one.plane.id === other.plane.id &&
    one.plane.axes.join() === other.plane.axes.join()
  );
}

function roundedPlace(place: Point, ranges: readonly (readonly [number, number])[]): Point {
  const [a, b] = place.map((coordinate, k) => rounded(coordinate, placeStep * (ranges[k][1] - ranges[k][0])));
  return [a, b];
}

/** To whole steps of a power of ten that is no more than the stated step: few digits, and no crumbs of rounding. */
function rounded(value: number, step: number): number {
  const digits = Math.max(0, Math.ceil(-log10(step) - 1e-9));
  const scale = pow(10, digits);
  const whole = Math.round(value * scale);
  return Number.isFinite(whole) ? whole / scale : value;
}
