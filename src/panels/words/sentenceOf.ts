import { find, type CatalogEntry } from '../../core/catalog';
import { datasets } from '../../core/datasets';
import type { Experiment } from '../../core/experiment/experiment';
import { walkerNames } from '../../core/experiment/walkerNames';
import { inSentence } from '../../core/inSentence';
import { losses } from '../../core/losses';
import { models } from '../../core/models';
import type { SettingValues } from '../../core/settings';
import { terrains } from '../../core/terrains';
import type { ChoiceName } from '../../state/screen';

/** A bold word of the sentence and what leads to it. */
export interface SentencePart {
  readonly choice: ChoiceName;
  readonly before: string;
  readonly words: string;
}

/** The walkers named before the rest is counted. */
const mostNamed = 4;
const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** The experiment in one sentence: data, architecture, losses, walkers; a terrain shortens it. */
export function sentenceOf({ data, subject, losses: chosen, walkers }: Experiment): SentencePart[] {
  const walked: SentencePart = {
    choice: 'optimizer',
    before: walkers.length > 0 ? ', walked by ' : ', ',
    words: walkers.length > 0 ? listed(walkerNames(walkers)) : 'no optimizer',
  };
  if (subject.terrain)
    return [{ choice: 'data', before: '', words: find(terrains, subject.terrain.id)!.title }, walked];
  const model = find(models, subject.model.id)!;
  return [
    { choice: 'data', before: '', words: find(datasets, data.id)!.title },
    { choice: 'architecture', before: ' through ', words: withChoices(model, subject.model.settings) },
    {
      choice: 'loss',
      before: ', scored by ',
      words: scoredBy(chosen.map(({ id }) => inSentence(find(losses, id)!))),
    },
    walked,
  ];
}

/** The sentence as text: page title, share text, and what a screen reader hears first. */
export function sentenceText(experiment: Experiment): string {
  return sentenceOf(experiment)
    .map(({ before, words }) => before + words)
    .join('');
}

/** Two losses are named, more are counted. */
function scoredBy(names: readonly string[]): string {
  return names.length <= 2 ? names.join(' and ') : `${counts[names.length]} losses`;
}

/** "logistic, two weights" */
export function withChoices(entry: CatalogEntry, values: SettingValues): string {
  const options = Object.entries(entry.settings).flatMap(([name, setting]) =>
    setting.kind === 'choice' ? [setting.options[values[name] as string]] : [],
  );
  return [inSentence(entry), ...options].join(', ');
}

function listed(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join(', ');
  const named = names.slice(0, mostNamed - 1);
  return `${named.join(', ')} and ${names.length - named.length} more`;
}
