import { chosenItems, withChosen, type JsonObject } from '../core/experiment/chosen';
import { parseExperiment, type ParsedExperiment } from '../core/experiment/parse/parse';
import { experimentLimits, type Experiment } from '../core/experiment/experiment';
import { ofEachLandscape } from '../core/landscape/landscapeKey';
import { planeObjective } from '../core/landscape/planeObjective';
import { once } from '../core/once';
import { optimizers } from '../core/optimizers';
import { schedules } from '../core/schedules';
import { walkCompared } from '../core/landscape/walkExperiment';
import { type Arguments, UsageError, numbers } from './arguments';
import { chosenLoss, chosenParts, entryOf, landscapeOptions, refusing } from './chosen';
import type { Command } from './command';

const [usual] = Object.keys(optimizers);

export const walk: Command = {
  summary: 'The path of one optimizer: points, losses, gradients, how it ended and what it cost.',
  options: {
    ...landscapeOptions,
    optimizer: { value: 'ID', help: 'an optimizer of the catalog; else a walker of the experiment walks' },
    set: { value: 'NAME=VALUE,…', help: 'its settings, such as rate=0.1', repeats: true },
    schedule: { value: 'ID', help: 'how its rate changes from step to step' },
    'schedule-set': { value: 'NAME=VALUE,…', help: 'settings of the schedule', repeats: true },
    start: { value: 'A,B', help: 'where it starts' },
    steps: { value: 'N', help: 'how many steps it takes' },
    walker: { value: 'N', help: 'which walker of the experiment, the first being 0' },
    seed: { value: 'N', help: 'the seed of everything random' },
  },
  examples: [`walk --terrain rosenbrock --optimizer ${usual} --set rate=0.001 --start -1.2,1 --steps 5`],
  answer(given) {
    const experiment = walkedExperiment(given, chosenParts(given));
    const walker = given.integer('walker', 0, 0, experiment.walkers.length - 1);
    const loss = chosenLoss(given, experiment);
    const planes = ofEachLandscape(experiment, (index) => once(() => planeObjective(experiment, index)));
    const trail = walkCompared(experiment, { loss, walker, start: 0 }, (index) => planes[index]());
    return {
      path: Array.from(trail.loss, (_, step) => trail.points.subarray(2 * step, 2 * step + 2)),
      loss: trail.loss,
      gradientNorm: trail.gradientNorm,
      rate: trail.setRate.rate,
      end: trail.end,
      verdict: trail.verdict,
      evaluations: trail.evaluations,
      readouts: Array.from(trail.loss, (_, step) =>
        trail.accuracy ? { accuracy: trail.accuracy[step] } : {},
      ),
    };
  },
};

function walkedExperiment(given: Arguments, { chosen, experiment }: ParsedExperiment): Experiment {
  const [id, start] = [given.one('optimizer'), given.one('start')];
  const steps = given.integer('steps', experiment.steps, 0, experimentLimits.steps * 10);
  const seed = given.integer('seed', experiment.seed, 0, 2 ** 32 - 1);
  const [settings, scheduleSettings] = [given.assignments('set'), given.assignments('schedule-set')];
  const scheduleId = given.one('schedule');
  if (id !== undefined) entryOf(optimizers, 'optimizer', id);
  if (scheduleId !== undefined) entryOf(schedules, 'schedule', scheduleId);
  const starts = start === undefined ? {} : { starts: [numbers(start, '--start', 2)] };
  const schedule = scheduleId === undefined ? {} : { schedule: { id: scheduleId } };
  const walkers = id === undefined ? chosenItems(chosen, experiment, 'walkers') : [{ optimizer: { id } }];
  const walking = walkers.map((walker) =>
    withSettings(
      withSettings({ ...walker, ...starts, ...schedule }, 'optimizer', settings),
      'schedule',
      scheduleSettings,
    ),
  );
  if (walking.length === 0) throw new UsageError('nobody walks in this experiment; say --optimizer ID');
  const parsed = refusing(parseExperiment({ ...chosen, walkers: walking, seed }));
  return { ...parsed.experiment, steps };
}

/** A walker with other settings of its optimizer or its schedule. */
function withSettings(
  walker: JsonObject,
  of: 'optimizer' | 'schedule',
  settings: Readonly<Record<string, string>>,
): JsonObject {
  return Object.entries(settings).reduce<JsonObject>(
    (changed, [name, value]) => withChosen(changed, [of, 'settings', name], value),
    walker,
  );
}
