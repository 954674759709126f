import { find, type Catalog } from '../catalog';
import { declaring } from '../formula/declare';
import { losses } from '../losses';
import { lossFor, lossFormula, type Loss } from '../losses/loss';
import { optimizers } from '../optimizers';
import type { SettingValues } from '../settings';
import { terrains } from '../terrains';
import type { Experiment } from './experiment';
import { compactExperiment } from './link';
import { pairAfter } from './pair';
import { parseExperiment, type ParsedExperiment } from './parse';
import { groundOf } from './subject';

/*
 * A copy of an entry, as a text that can be changed. Its numbers are declared as settings of the text and keep their
 * values; range, height and walkers stay, so that the copy draws the very same.
 */

/** The typed loss in the place of a built-in one. */
export function forkLoss(experiment: Experiment, index: number): ParsedExperiment {
  const chosen = experiment.losses;
  const { id, settings, penalty } = chosen[index];
  const { score } = groundOf(experiment.subject, experiment.data, experiment.seed).network!;
  const form = lossFor(find(losses, id)!, settings, score)!;
  const own = typedId(losses);
  const copy = { id: own, settings: copyOfLoss(form, settings), penalty };
  const copied = chosen.map((loss, at) => (at === index ? copy : loss));
  // One typed loss at a time: the copy takes the place of another one.
  const next = copied.filter((loss) => loss === copy || loss.id !== own);
  return parseExperiment({
    ...experiment,
    losses: next,
    view: { ...experiment.view, pair: pairAfter(experiment.view.pair, copied, next) },
  });
}

/** The settings of the typed loss that is a copy of this one. */
export function copyOfLoss(loss: Loss, values: SettingValues): SettingValues {
  const { reads, each, fold, after = '' } = lossFormula(loss, values);
  return { ...numbersOf(values), text: declaring(loss.settings, each), reads, fold, after };
}

/** The typed terrain in the place of a built-in one. */
export function forkTerrain(experiment: Experiment): ParsedExperiment {
  const { id, settings } = experiment.subject.terrain!;
  const terrain = find(terrains, id)!;
  const copy = { ...numbersOf(settings), text: declaring(terrain.settings, terrain.formula) };
  return parseExperiment({
    ...experiment,
    subject: { terrain: { id: typedId(terrains), settings: copy } },
  });
}

/** The typed update rule in the place of a built-in one that has a rule. */
export function forkRule(experiment: Experiment, index: number): ParsedExperiment {
  const walkers = experiment.walkers.map((walker, at) => {
    const { rule, settings } = find(optimizers, walker.optimizer.id)!;
    if (at !== index || rule === undefined) return walker;
    const { rate: _rate, ...others } = settings;
    const copy = { ...numbersOf(walker.optimizer.settings), text: declaring(others, rule) };
    return { ...walker, optimizer: { id: typedId(optimizers), settings: copy } };
  });
  return parseExperiment({ ...compactExperiment(experiment), walkers });
}

function typedId(entries: Catalog): string {
  return Object.keys(entries).find((id) => 'typed' in entries[id])!;
}

function numbersOf(values: SettingValues): SettingValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number'));
}
