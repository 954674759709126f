import { best } from './best';
import { follow } from './follow';
import { front } from './front';
import { hike } from './hike';
import { map } from './map';
import { valley } from './valley';

/** How a range can be looked at, in the order of the list of keys; the first is chosen by itself. */
export const outlooks = { best, map, front, valley, follow, hike };

export type OutlookId = keyof typeof outlooks;
