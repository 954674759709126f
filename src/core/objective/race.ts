import type { Range } from '../models/model';
import type { Objective } from './objective';
import { quickDescent, quickStart, type QuickDescent } from './quickDescent';

/** How many go on, and how many steps each of them takes before the next are chosen. */
const rounds = [
  { places: 192, steps: 25 },
  { places: 64, steps: 60 },
  { places: 20, steps: 150 },
  { places: 6, steps: 600 },
];

/** The steps of a whole race, with those of the place that stays to the end. */
export const raceSteps = rounds.reduce(
  (sum, { places, steps }) => sum + places * steps,
  rounds.at(-1)!.steps,
);

const stride = { memory: 40, flattens: true };

/** Where a race begins. */
export interface Entrants {
  /** A place that stays to the end. */
  readonly first: Float64Array;
  /** The other places, by their number. */
  readonly other: (index: number) => Float64Array;
}

/**
 * Descents from many places, of which only the lowest go on from round to round (successive halving: Jamieson and
 * Talwalkar 2016), down to a few that go as far as they come. A share below 1 is of their number, at least one a round.
 */
export function race(
  objective: Objective,
  { first, other }: Entrants,
  ranges: readonly Range[],
  share: number,
): QuickDescent[] {
  let field: QuickDescent[] | undefined;
  for (const { places, steps } of rounds) {
    const count = Math.max(Math.round(share * places), 1);
    field = field
      ? lowest(field, count)
      : Array.from({ length: count }, (_, index) => quickStart(objective, other(index), ranges));
    field = field.map((place) => quickDescent(objective, place, ranges, steps, stride));
  }
  const { steps } = rounds.at(-1)!;
  return [quickDescent(objective, quickStart(objective, first, ranges), ranges, steps, stride), ...field!];
}

function lowest(field: readonly QuickDescent[], count: number): QuickDescent[] {
  const height = ({ loss }: QuickDescent) => (Number.isNaN(loss) ? Infinity : loss);
  return [...field]
    .sort((one, other) => (height(one) < height(other) ? -1 : height(one) > height(other) ? 1 : 0))
    .slice(0, count);
}
