import { find } from '../../catalog';
import { optimizers } from '../../optimizers';
import { slopesOfStep } from '../slopesOfStep';
import { number, type SettingValues } from '../../settings';
import { parseBatch } from './parseBatch';
import { settingsOn } from './settingsOn';
import { experimentLimits, type TrainingChoice } from '../experiment';
import { parseOptimizer, parseSchedule, usualTrainer } from './parseWalkers';
import type { Problem } from '../subject';
import type { Untrusted } from './untrusted';

/** A fair first guess for small networks, by what a rate means. */
const usualRates = { slope: 0.1, length: 0.01 } as const;
/** A usual stride over weights, for settings that are lengths. */
const usualStride = 0.1;

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
  source.refuseOtherKeys(['optimizer', 'schedule', 'batch', 'steps', 'seed']);
  const optimizer = parseOptimizer(source.at('optimizer'), trainerSettings, usualTrainer);
  const schedule = parseSchedule(source.at('schedule'));
  const seed = source
    .at('seed')
    .number('seed of the weights', trainingSettings.seed.default, trainingSettings.seed);
  const count = network?.samples.count;
  const size = parseBatch(source.at('batch'), count);
  const dear = slopesOfStep(optimizer, parameters.length);
  const read = size === 'all' ? (count ?? 1) : size;
  const most = network ? mostSteps(read * parameters.length * dear) : experimentLimits.steps;
  const written = source.at('steps');
  const usual = Math.min(trainingSettings.steps.default, most);
  const steps = written.number('training steps', usual, trainingSettings.steps);
  if (steps > most) {
    const work = `${parameters.length} parameters on ${read} samples`;
    written.notice(`${steps} training steps of ${work} take too long: ${most} are taken.`, String(most));
  }
  return { optimizer, schedule, batch: { size }, steps: Math.min(steps, most), seed };
}

function mostSteps(workOfStep: number): number {
  return Math.min(
    Math.max(Math.floor(experimentLimits.trainingWork / workOfStep), 1),
    experimentLimits.steps,
  );
}

/** The settings of an optimizer that trains, unless told otherwise. */
export function trainerSettings(id: string): SettingValues {
  return settingsOn(find(optimizers, id)!, { ...usualRates, stride: usualStride });
}
