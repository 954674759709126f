import { outlooks, type OutlookId } from '../../outlooks';
import type { Axis } from '../axis';
import type { CameraChoice, Point } from '../experiment';
import type { Untrusted } from './untrusted';

/** Farther than this nobody zooms, in and out. */
const zooms = { min: 0.02, max: 1000 };
const farthest = 1e12;

/** How the range is looked at: what was chosen of it. */
export function parseCamera(source: Untrusted, axes: readonly [Axis, Axis]): CameraChoice {
  source.refuseOtherKeys(['outlook', 'azimuth', 'elevation', 'zoom', 'at']);
  const outlook = source
    .at('outlook')
    .oneOf('Outlook', 'best', Object.keys(outlooks) as OutlookId[], (id) => outlooks[id].title);
  const isOnFoot = outlooks[outlook].along === 'visitor';
  const azimuth = source.at('azimuth').optionalNumber('The azimuth', { min: 0, max: 360 });
  // On foot somebody looks up too.
  const low = isOnFoot ? -80 : 2;
  const elevation = source.at('elevation').optionalNumber('The elevation', { min: low, max: 90 });
  const zoom = source.at('zoom').optionalNumber('The zoom', zooms);
  const at = parsePlace(source.at('at'), axes);
  return {
    outlook,
    ...(azimuth !== undefined && { azimuth }),
    ...(elevation !== undefined && { elevation }),
    ...(zoom !== undefined && { zoom }),
    ...(at && { at }),
  };
}

function parsePlace(source: Untrusted, axes: readonly [Axis, Axis]): Point | undefined {
  const place = source.numbers('the place that is looked at', 2) as Point | undefined;
  if (!place) return undefined;
  if (place.every((coordinate, k) => isOn(axes[k], coordinate))) return place;
  source.notice('The place that is looked at lies on no axis: it was left out.');
  return undefined;
}

function isOn({ scale }: Axis, coordinate: number): boolean {
  return Math.abs(coordinate) <= farthest && (scale !== 'log10' || coordinate > 0);
}
