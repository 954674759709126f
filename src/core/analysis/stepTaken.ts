import type { Trail } from '../walk/trail';

/** A number for each of the two coordinates of the plane. */
export type Pair = readonly [a: number, b: number];

/** One step of a trail: where from, where to, and what the optimizer remembered before and after it. */
export interface StepTaken {
  /** Counts from 1. */
  readonly step: number;
  readonly from: Pair;
  readonly to: Pair;
  readonly rate: number;
  readonly loss: Pair;
  /** Absent before the first step. */
  readonly before?: Readonly<Record<string, Pair>>;
  readonly after: Readonly<Record<string, Pair>>;
}

/** The step that a trail takes from a point; undefined at its end. */
export function stepFrom({ points, loss, rate, seen }: Trail, point: number): StepTaken | undefined {
  const next = point + 1;
  if (next >= loss.length) return undefined;
  const pairAt = (vectors: Float64Array, at: number): Pair => [vectors[2 * at], vectors[2 * at + 1]];
  const seenAt = (at: number) =>
    Object.fromEntries(Object.entries(seen).map(([name, vectors]) => [name, pairAt(vectors, at)]));
  return {
    step: next,
    from: pairAt(points, point),
    to: pairAt(points, next),
    rate: rate[next],
    loss: [loss[point], loss[next]],
    ...(point > 0 && { before: seenAt(point) }),
    after: seenAt(next),
  };
}
