import { chosenItems, withChosen, type JsonObject } from '../core/experiment/chosen';
import { parseExperiment, type ParsedExperiment } from '../core/experiment/parse/parse';
import { experimentLimits, type Experiment } from '../core/experiment/experiment';
import { ofEachLandscape } from '../core/landscape/landscapeKey';
import { planeObjective } from '../core/landscape/planeObjective';
import { once } from '../core/once';
import { optimizers } from '../core/optimizers';
import { walkCompared } from '../core/landscape/walkExperiment';
import { Arguments, UsageError, numbers } from './arguments';
import { chosenParts, entryOf, landscapeOptions, refusing } from './chosen';

const options = [...landscapeOptions, 'optimizer', 'set', 'start', 'steps', 'walker', 'seed'];

/** walk: the path of one optimizer; without --optimizer, of a walker of the experiment. */
export function walk(words: readonly string[]): unknown {
  const given = new Arguments(words, options);
  const experiment = walkedExperiment(given, chosenParts(given));
  const walker = given.integer('walker', 0, 0, experiment.walkers.length - 1);
  const loss = given.integer('loss', 0, 0, Math.max(experiment.losses.length - 1, 0));
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
    readouts: Array.from(trail.loss, (_, step) => (trail.accuracy ? { accuracy: trail.accuracy[step] } : {})),
  };
}

function walkedExperiment(given: Arguments, { chosen, experiment }: ParsedExperiment): Experiment {
  const [id, start] = [given.one('optimizer'), given.one('start')];
  const steps = given.integer('steps', experiment.steps, 0, experimentLimits.steps * 10);
  const seed = given.integer('seed', experiment.seed, 0, 2 ** 32 - 1);
  const settings = given.assignments('set');
  if (id !== undefined) entryOf(optimizers, 'optimizer', id);
  const starts = start === undefined ? {} : { starts: [numbers(start, '--start', 2)] };
  const walkers = chosenItems(chosen, experiment, 'walkers').map((walker) =>
    Object.entries(settings).reduce<JsonObject>(
      (changed, [name, value]) => withChosen(changed, ['optimizer', 'settings', name], value),
      { ...walker, ...starts },
    ),
  );
  const walking = id === undefined ? walkers : [{ optimizer: { id, settings }, ...starts }];
  if (walking.length === 0) throw new UsageError('nobody walks in this experiment; say --optimizer ID');
  const parsed = refusing(parseExperiment({ ...chosen, walkers: walking, seed }));
  return { ...parsed.experiment, steps };
}
