import type { BatchChoice } from '../experiment';
import type { Untrusted } from './untrusted';

/** How many samples a step reads, of so many; all of them unless it is said, and where there are none. */
export function parseBatch(source: Untrusted, count: number | undefined): BatchChoice['size'] {
  source.refuseOtherKeys(['size']);
  const size = source.at('size');
  if (count === undefined || size.isAbsent || size.is('all')) return 'all';
  const samples = size.number('batch size', count, { min: 1, max: count, integer: true });
  return samples === count ? 'all' : samples;
}
