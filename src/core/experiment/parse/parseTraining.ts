import { find } from '../../catalog';
import { optimizers } from '../../optimizers';
import { defaultsOf, number, type SettingValues } from '../../settings';
import { experimentLimits, type TrainingChoice } from '../experiment';
import { parseOptimizer, parseSchedule, usualTrainer } from './parseWalkers';
import type { Problem } from '../subject';
import type { Untrusted } from './untrusted';

/** A fair first guess for small networks, by what a rate means. */
const usualRates = { slope: 0.1, length: 0.01 } as const;

/** What can be set about a training besides its optimizer. */
export const trainingSettings = {
  steps: number('training steps', 400, {
    min: 1,
    max: experimentLimits.steps,
    integer: true,
    scale: 'log10',
    help: 'Every step reads all samples and can move all parameters.',
  }),
  seed: number('seed of the weights', 1, {
    min: 0,
    max: 9999,
    integer: true,
    help: 'A different seed draws other first weights, where a model draws any: training can end elsewhere.',
  }),
} as const;

/** How the network is trained, with no more steps than a worker does in a short while. */
export function parseTraining(source: Untrusted, { network, parameters }: Problem): TrainingChoice {
  source.refuseOtherKeys(['optimizer', 'schedule', 'steps', 'seed']);
  const optimizer = parseOptimizer(source.at('optimizer'), trainerSettings, usualTrainer);
  const schedule = parseSchedule(source.at('schedule'));
  const seed = source
    .at('seed')
    .number('seed of the weights', trainingSettings.seed.default, trainingSettings.seed);
  const most = network ? mostSteps(network.samples.count * parameters.length) : experimentLimits.steps;
  const written = source.at('steps');
  const usual = Math.min(trainingSettings.steps.default, most);
  const steps = written.number('training steps', usual, trainingSettings.steps);
  if (steps > most) {
    const size = `${parameters.length} parameters on ${network!.samples.count} samples`;
    written.notice(`${steps} training steps of ${size} take too long: ${most} are taken.`, String(most));
  }
  return { optimizer, schedule, steps: Math.min(steps, most), seed };
}

function mostSteps(workOfStep: number): number {
  return Math.min(
    Math.max(Math.floor(experimentLimits.trainingWork / workOfStep), 1),
    experimentLimits.steps,
  );
}

/** The settings of an optimizer that trains, unless told otherwise. */
export function trainerSettings(id: string): SettingValues {
  const { settings, rateKind, gain = 1 } = find(optimizers, id)!;
  return { ...defaultsOf(settings), rate: Number((usualRates[rateKind] / gain).toPrecision(2)) };
}
