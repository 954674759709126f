import { find, type CatalogEntry } from '../core/catalog';
import { datasets } from '../core/datasets';
import type { Experiment } from '../core/experiment/experiment';
import { losses } from '../core/losses';
import { models } from '../core/models';
import { optimizers } from '../core/optimizers';
import type { SettingValues } from '../core/settings';
import { terrains } from '../core/terrains';
import type { ChoiceName } from '../state/screen';

/** A bold word of the sentence and what leads to it. */
export interface SentencePart {
  readonly choice: ChoiceName;
  readonly before: string;
  readonly words: string;
}

/** The walkers named before the rest is counted. */
const mostNamed = 4;

/** The experiment in one sentence: data, architecture, losses, walkers; a terrain shortens it. */
export function sentenceOf({ data, subject, losses: chosen, walkers }: Experiment): SentencePart[] {
  const walked: SentencePart = {
    choice: 'optimizer',
    before: walkers.length > 0 ? ', walked by ' : ', ',
    words:
      walkers.length > 0
        ? listed(walkers.map(({ optimizer }) => find(optimizers, optimizer.id)!.title))
        : 'nobody walking',
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
      words: chosen.map(({ id }) => inSentence(find(losses, id)!)).join(', '),
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

/** "logistic, two weights" */
export function withChoices(entry: CatalogEntry, values: SettingValues): string {
  const options = Object.entries(entry.settings).flatMap(([name, setting]) =>
    setting.kind === 'choice' ? [setting.options[values[name] as string]] : [],
  );
  return [inSentence(entry), ...options].join(', ');
}

/** A title within a sentence: in lower case, unless it begins with an abbreviation or with a name its source has too. */
export function inSentence({ title, source }: CatalogEntry): string {
  const [first] = title.split(' ');
  const isName = /^.[A-Z0-9]/.test(first) || new RegExp(`\\b${first}\\b`, 'u').test(source);
  return isName ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

function listed(titles: readonly string[]): string {
  if (titles.length <= mostNamed) return titles.join(', ');
  const named = titles.slice(0, mostNamed - 1);
  return `${named.join(', ')} and ${titles.length - named.length} more`;
}
