import { find } from '../catalog';
import { optimizers } from '../optimizers';
import { defaultsOf, type SettingValues } from '../settings';
import { experimentLimits, type TrainingChoice } from './experiment';
import { parseOptimizer, parseSchedule } from './parseWalkers';
import type { Ground } from './subject';
import type { Untrusted } from './untrusted';

/** A fair first guess for small networks, by what a rate means. */
const usualRates = { slope: 0.1, length: 0.01 } as const;
const usualSteps = 400;

/** How the network is trained, with no more steps than a worker does in a short while. */
export function parseTraining(source: Untrusted, { network, parameters }: Ground): TrainingChoice {
  source.refuseOtherKeys(['optimizer', 'schedule', 'steps', 'seed']);
  const optimizer = parseOptimizer(source.at('optimizer'), usualSettings, 'adam');
  const schedule = parseSchedule(source.at('schedule'));
  const seed = source.at('seed').number('training seed', 1, { min: 0, max: 9999, integer: true });
  const most = network ? mostSteps(network.samples.count * parameters.length) : experimentLimits.steps;
  const written = source.at('steps');
  const range = { min: 1, max: experimentLimits.steps, integer: true };
  const steps = written.number('training steps', Math.min(usualSteps, most), range);
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

function usualSettings(id: string): SettingValues {
  const { settings, rateKind, gain = 1 } = find(optimizers, id)!;
  return { ...defaultsOf(settings), rate: Number((usualRates[rateKind] / gain).toPrecision(2)) };
}
