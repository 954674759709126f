import type { SettingValues } from '../../../src/core/settings';
import { defaultsOf } from '../../../src/core/settings';
import { random } from '../../../src/core/math/random';
import type { WalkObjective } from '../../../src/core/objective/objective';
import type { Optimizer, OptimizerRun } from '../../../src/core/optimizers/optimizer';
import { parseRule, startRule } from '../../../src/core/optimizers/rule';
import type { Trail } from '../../../src/core/walk/trail';
import { walk } from '../../../src/core/walk/walk';
import { terrainPlane } from '../experiments';

export type Vector = readonly number[];

/** Two problems with their slopes by hand. */
export const problems: Readonly<
  Record<string, { plane: WalkObjective; start: Vector; slope: (at: Vector) => number[] }>
> = {
  rosenbrock: {
    plane: terrainPlane('rosenbrock'),
    start: [-1.2, 1],
    slope: ([x, y]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  },
  ravine: { plane: terrainPlane('ravine'), start: [1, 1], slope: ([x, y]) => [x, 10 * y] },
};

/** The trail of some steps at one rate. */
export function walked(
  objective: WalkObjective,
  optimizer: OptimizerRun,
  start: Vector,
  { rate, steps, batch }: { rate: number; steps: number; batch?: () => Int32Array },
): Trail {
  const rates = new Float64Array(steps).fill(rate);
  return walk({ objective, optimizer, start, rates, random: random(1), ...(batch && { batch }) });
}

/** An optimizer of the catalog with some settings. */
export const started = (optimizer: Optimizer, settings: SettingValues = {}): OptimizerRun =>
  optimizer.start({ ...defaultsOf(optimizer.settings), ...settings });

/** A typed update rule. */
export function typedRule(text: string): OptimizerRun {
  const { formula, problem } = parseRule(text, {});
  if (!formula) throw new Error(problem.message);
  return startRule(formula, defaultsOf(formula.settings));
}

/** Points of a hand-written loop: `step` changes theta in place and keeps what it likes in its closure. */
export function looped(
  { start, slope }: { start: Vector; slope: (at: Vector) => number[] },
  steps: number,
  step: (theta: number[], gradient: number[], t: number) => void,
): number[] {
  const theta = [...start];
  const points = [...theta];
  for (let t = 1; t <= steps; t++) {
    step(theta, slope(theta), t);
    points.push(...theta);
  }
  return points;
}
