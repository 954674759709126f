import type { ViewChoice } from './experiment';
import type { Untrusted } from './parse/untrusted';

type Pair = ViewChoice['pair'];

const usual: Pair = [0, 1];

/** Two different places in a list of so many losses; of fewer than two the usual pair, for when they come. */
export function parsePair(source: Untrusted, count: number): Pair {
  const [first, second] = source.numbers('pair', 2) ?? usual;
  const isPlace = (place: number) => Number.isInteger(place) && place >= 0 && place < Math.max(count, 2);
  if (isPlace(first) && isPlace(second) && first !== second) return [first, second];
  const wanted = count > 2 ? `two places from 0 to ${count - 1}` : '0,1 or 1,0';
  source.notice(`pair is ${wanted}, not ${first},${second}: the first two losses are taken.`, '0,1');
  return usual;
}

/** The same two losses in a list that was changed; undefined, for the usual pair, when it is that or one is gone. */
export function pairAfter(
  pair: Pair,
  before: readonly unknown[],
  after: readonly unknown[],
): Pair | undefined {
  const [first, second] = pair.map((place) => after.indexOf(before[place]));
  const isUsual = first === usual[0] && second === usual[1];
  return first < 0 || second < 0 || isUsual ? undefined : [first, second];
}
