import { find, type Catalog } from '../../catalog';
import { declaring } from '../../formula/declare';
import { losses } from '../../losses';
import { lossFor, lossFormula, type Loss } from '../../losses/loss';
import { optimizers } from '../../optimizers';
import type { Optimizer } from '../../optimizers/optimizer';
import { number, type Setting, type SettingValues } from '../../settings';
import { terrains } from '../../terrains';
import { chosenItems, withChosen, type Chosen, type Path } from '../chosen';
import { addWalker } from './edit';
import { chosenLosses } from './editLosses';
import { ratePath } from './editRates';
import type { Experiment } from '../experiment';
import { pairAfter } from '../pair';
import { experimentOf, parseExperiment, type ParsedExperiment } from '../parse/parse';
import { withSharedParts } from '../withSharedParts';
import { withNames } from '../parse/shownOn';
import { problemOf } from '../subject';

/*
 * A copy of an entry, as a text that can be changed. Its numbers are declared as settings of the text and keep their
 * values; range, height and walkers stay, so that the copy draws the very same.
 */

/** The typed loss in the place of a built-in one. */
export function forkLoss(chosen: Chosen, index: number): ParsedExperiment {
  const experiment = experimentOf(chosen);
  const { id, settings } = experiment.losses[index];
  const { score } = problemOf(experiment.subject, experiment.data, experiment.seed).network!;
  const form = lossFor(find(losses, id)!, settings, score)!;
  const own = typedId(losses);
  const before = chosenLosses(chosen);
  const copy = { ...before[index], id: own, settings: copyOfLoss(form, settings) };
  const replaced = before.map((loss, at) => (at === index ? copy : loss));
  // One typed loss at a time: the copy takes the place of another one.
  const next = replaced.filter((loss) => loss === copy || loss.id !== own);
  const pair = pairAfter(experiment.view.pair, replaced, next);
  const copied = withChosen({ ...withNames(chosen), losses: next }, ['view', 'pair'], pair);
  return drawnAlike(copied, experiment);
}

/** The settings of the typed loss that is a copy of this one. */
export function copyOfLoss(loss: Loss, values: SettingValues): SettingValues {
  const { reads, elementLoss, reduction, transform = '' } = lossFormula(loss, values);
  return {
    ...numbersOf(values),
    text: declaring(loss.settings, elementLoss),
    reads,
    fold: reduction,
    after: transform,
  };
}

/** The typed terrain in the place of a built-in one. */
export function forkTerrain(chosen: Chosen): ParsedExperiment {
  const experiment = experimentOf(chosen);
  const { id, settings } = experiment.subject.terrain!;
  const terrain = find(terrains, id)!;
  const copy = { ...numbersOf(settings), text: declaring(terrain.settings, terrain.formula) };
  return drawnAlike(
    { ...chosen, subject: { terrain: { id: typedId(terrains), settings: copy } } },
    experiment,
  );
}

/** The typed update rule in the place of a built-in one that has a rule. */
export function forkRule(chosen: Chosen, index: number): ParsedExperiment {
  const experiment = experimentOf(chosen);
  const { optimizer } = experiment.walkers[index];
  const entry = find(optimizers, optimizer.id)!;
  if (!entry.ruleWith) return parseExperiment(chosen);
  const copy = copyOfRule(entry, optimizer.settings);
  const walkers = chosenItems(chosen, experiment, 'walkers').map((walker, at) =>
    at === index ? { ...walker, optimizer: { id: typedId(optimizers), settings: copy } } : walker,
  );
  return parseExperiment({ ...chosen, walkers });
}

/** One walker more by a typed rule, at the rate that the optimizer of this id would have. */
export function addVariant(chosen: Chosen, id: string, text: string): ParsedExperiment {
  const added = addWalker(chosen, id);
  const { rate } = added.experiment.walkers.at(-1)!.optimizer.settings;
  const items = chosenItems(added.chosen, added.experiment, 'walkers');
  const optimizer = { id: typedId(optimizers), settings: { rate, text } };
  return parseExperiment({
    ...added.chosen,
    walkers: [...items.slice(0, -1), { ...items.at(-1), optimizer }],
  });
}

/** The settings of the typed rule that is a copy of this one: it declares the settings that it reads. */
export function copyOfRule({ settings, ruleWith }: Optimizer, values: SettingValues): SettingValues {
  const rule = ruleWith!(values);
  const read = Object.keys(settings).filter(
    (name) => name !== 'rate' && new RegExp(`\\b${name}\\b`).test(rule),
  );
  const declared = Object.fromEntries(read.map((name) => [name, asNumber(settings[name])]));
  const numbers = Object.fromEntries(['rate', ...read].map((name) => [name, Number(values[name])]));
  return { ...numbers, text: declaring(declared, rule) };
}

/** A toggle is 0 or 1 in a rule. */
function asNumber(setting: Setting): Setting {
  if (setting.kind !== 'toggle') return setting;
  return number(setting.label, Number(setting.default), { min: 0, max: 1, integer: true });
}

/** A copy with region, height, starts and rates as they were drawn, where they would not be so by themselves. */
function drawnAlike(copy: Chosen, { plane, view, walkers }: Experiment): ParsedExperiment {
  const plain = parseExperiment(copy);
  const { experiment } = plain;
  const stated: [Path, unknown][] = [];
  if (!isSame(experiment.plane.domain, plane.domain)) stated.push([['plane', 'domain'], plane.domain]);
  if (experiment.view.height !== view.height) stated.push([['view', 'height'], view.height]);
  if (!isSame(experiment.walkers, walkers)) {
    const placed = chosenItems(copy, experiment, 'walkers').map((walker, index) => {
      const { starts, optimizer } = walkers[index];
      return withChosen({ ...walker, starts }, ratePath, optimizer.settings.rate);
    });
    stated.push([['walkers'], placed]);
  }
  if (stated.length === 0) return plain;
  return parseExperiment(stated.reduce((tree, [path, value]) => withChosen(tree, path, value), copy));
}

function isSame<Value>(one: Value, other: Value): boolean {
  return withSharedParts(one, other) === one;
}

function typedId(entries: Catalog): string {
  return Object.keys(entries).find((id) => 'typed' in entries[id])!;
}

function numbersOf(values: SettingValues): SettingValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number'));
}
