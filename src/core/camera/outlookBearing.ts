import type { Outlook } from '../outlooks/outlook';
import type { Bearing } from './bearing';
import { firstBearing, type Room, type Seen } from './firstBearing';
import { hikeBearing } from './hikeBearing';
import { valleyBearing } from './valleyBearing';

/** From where an outlook sees what is drawn before anybody turns it. */
export function outlookBearing({ from }: Outlook, seen: Seen, room: Room): Bearing {
  if (from === 'whatShows') return firstBearing(seen, room);
  if (from === 'valley') return valleyBearing(seen);
  return from === 'start' ? hikeBearing(seen) : from;
}
