import { settingsOn } from '../experiment/parse/settingsOn';
import { random } from '../math/random';
import type { WalkObjective } from '../objective/objective';
import type { Optimizer, OptimizerRun } from '../optimizers/optimizer';
import type { SettingValues } from '../settings';
import { walk } from './walk';
import type { Trail } from './trail';

/** How much more the bowl bends across than along. */
export const bowlCurvatures = [1, 8] as const;

/** Where everybody starts, and what suits the bowl as a rate, as for the ground of an experiment. */
const start = [-0.92, 0.5] as const;
const ground = { slope: 0.2, length: 0.05, stride: 0.05 };
const steps = 48;

/** ½(x² + 8y²): the same bowl for everybody whose trails are compared. */
export const bowl: WalkObjective = {
  size: 2,
  value: ([x, y]) => (bowlCurvatures[0] * x * x + bowlCurvatures[1] * y * y) / 2,
  gradient: ([x, y]) => Float64Array.of(bowlCurvatures[0] * x, bowlCurvatures[1] * y),
  hessian: () => Float64Array.of(bowlCurvatures[0], 0, 0, bowlCurvatures[1]),
  hessianTimes: (_, directions) => directions.map((direction) => bowl.gradient(direction)),
};

/** The trail of an optimizer on the bowl as it comes out of the box. */
export function bowlTrail(optimizer: Optimizer): Trail {
  const settings = bowlSettings(optimizer);
  return trailOnBowl(optimizer.start(settings), settings.rate as number | undefined);
}

/** The settings of an optimizer that nobody has changed, its rate as it suits the bowl. */
export function bowlSettings(optimizer: Optimizer): SettingValues {
  return settingsOn(optimizer, ground);
}

/** The trail of a run; the rate stays, or halves every so many steps. */
export function trailOnBowl(run: OptimizerRun, rate = NaN, halvesEvery = Infinity): Trail {
  return walk({
    objective: bowl,
    optimizer: run,
    start,
    rates: Float64Array.from({ length: steps }, (_, step) => rate * halved(Math.floor(step / halvesEvery))),
    random: random(1).fork('bowl'),
  });
}

/** One half so many times over. */
function halved(times: number): number {
  let share = 1;
  for (let k = 0; k < times; k++) share /= 2;
  return share;
}
