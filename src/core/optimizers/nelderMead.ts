import { number } from '../settings';
import { fromLowest, heightAt } from './heights';
import { defineMethod } from './method';
import type { WalkObjective } from '../objective/objective';

interface Corner {
  readonly theta: Float64Array;
  readonly value: number;
}

interface State {
  /** From the lowest to the highest; none before the first step. */
  readonly corners: readonly Corner[];
}

export const nelderMead = defineMethod<State>({
  title: 'Nelder-Mead',
  about:
    'A simplex that turns over its highest corner, stretches downhill and shrinks in a bottom. It needs no slope.',
  source:
    'Nelder and Mead 1965, doi 10.1093/comjnl/7.4.308, with their factors 1, 2, 1/2, 1/2; the order of questions as in scipy.optimize.',
  rateKind: 'none',
  lengths: { size: 8 },
  settings: {
    size: number('first simplex', 1, {
      min: 1e-9,
      max: 1000,
      scale: 'log10',
      help: 'How far its other corners are from the start at first, one along each axis.',
    }),
  },
  slopesOfStep: (_, size) => 2 + size / 10,
  start: ({ size }) => ({
    isSlopeless: true,
    init: () => ({ corners: [] }),
    update(_gradient, state, { theta, objective, isNewBatch }) {
      const before = state.corners.length === 0 ? firstCorners(theta, size) : state.corners;
      const known = state.corners.length > 0 && !isNewBatch;
      const corners = turned(
        objective,
        fromLowest(known ? before : before.map((corner) => at(objective, corner.theta))),
      );
      return { theta: corners[0].theta, state: { corners }, seen: {} };
    },
  }),
});

function firstCorners(theta: Float64Array, size: number): readonly Corner[] {
  const others = Array.from(theta, (_, axis) => theta.map((part, i) => (i === axis ? part + size : part)));
  return [theta, ...others].map((corner) => ({ theta: corner, value: NaN }));
}

function at(objective: WalkObjective, theta: Float64Array): Corner {
  return { theta, value: heightAt(objective, theta) };
}

/** The simplex after one turn. */
function turned(objective: WalkObjective, corners: readonly Corner[]): readonly Corner[] {
  const [lowest, highest] = [corners[0], corners.at(-1)!];
  const others = corners.slice(0, -1);
  const middle = lowest.theta.map(
    (_, i) => others.reduce((sum, { theta }) => sum + theta[i], 0) / others.length,
  );
  /** On the line from the highest corner through the middle of the others, 1 being its mirror image. */
  const along = (factor: number) =>
    at(
      objective,
      middle.map((part, i) => (1 + factor) * part - factor * highest.theta[i]),
    );
  const withNew = (corner: Corner) => fromLowest([...others, corner]);
  const shrunk = () =>
    fromLowest([
      lowest,
      ...corners.slice(1).map(({ theta }) =>
        at(
          objective,
          theta.map((part, i) => lowest.theta[i] + 0.5 * (part - lowest.theta[i])),
        ),
      ),
    ]);

  const mirrored = along(1);
  if (mirrored.value < lowest.value) {
    const stretched = along(2);
    return withNew(stretched.value < mirrored.value ? stretched : mirrored);
  }
  if (mirrored.value < others.at(-1)!.value) return withNew(mirrored);
  if (mirrored.value < highest.value) {
    const outside = along(0.5);
    return outside.value <= mirrored.value ? withNew(outside) : shrunk();
  }
  const inside = along(-0.5);
  return inside.value < highest.value ? withNew(inside) : shrunk();
}
