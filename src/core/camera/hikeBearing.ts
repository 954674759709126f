import { worldFromUnit } from '../surface/world';
import type { Bearing } from './bearing';
import { compassDirection } from './compassDirection';
import type { Seen } from './firstBearing';
import { lowestPlace } from './sight';

/** On foot the eye looks a little down. */
const DOWN = 10;

/** Of somebody at the first start who looks to the lowest place. */
export function hikeBearing({ surfaces: [surface], starts: [start = { a: 0.5, b: 0.5 }] }: Seen): Bearing {
  const here = worldFromUnit(surface, start.a, start.b);
  const [there = here] = lowestPlace(surface);
  const heading = compassDirection(there.x - here.x, there.z - here.z);
  return { azimuth: (heading + 180) % 360, elevation: DOWN };
}
