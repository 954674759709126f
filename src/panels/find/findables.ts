import { cards } from '../../core/cards';
import { datasets } from '../../core/datasets';
import { addWalker, chooseData, chooseModel, chooseTerrain } from '../../core/experiment/edit/edit';
import { chooseOnlyLoss } from '../../core/experiment/edit/editLosses';
import { experimentLimits } from '../../core/experiment/experiment';
import { parseExperiment } from '../../core/experiment/parse/parse';
import { problemOf, samplesFor } from '../../core/experiment/subject';
import { inSentence } from '../../core/inSentence';
import { losses } from '../../core/losses';
import { models } from '../../core/models';
import { unfitModel } from '../../core/models/unfitModel';
import { optimizers } from '../../core/optimizers';
import { terrains } from '../../core/terrains';
import type { Massif } from '../../state/massif';
import { allCommands, commands } from '../commands';
import { keyWords } from '../words/keyWords';
import { unfitLoss } from '../losses/unfitLoss';
import { findWords } from '../words/find';
import { fullWalkers } from '../words/walkers';
import type { Findable, FindKind } from './findable';

/** All that can be searched for, by a name that no two share: commands first, then the catalogs, then the cards. */
export function findables(massif: Massif): Readonly<Record<string, Findable>> {
  return Object.fromEntries([
    ...commandsOf(massif).map((found, index) => [`command-${index}`, found] as const),
    ...entriesOf(massif),
  ]);
}

function commandsOf(massif: Massif): Findable[] {
  const own: readonly unknown[] = [commands.find, commands.closeTop];
  return allCommands
    .filter((command) => !own.includes(command))
    .map((command) => ({
      kind: 'command',
      title: typeof command.title === 'function' ? command.title(massif) : command.title,
      about: command.help,
      key: command.keys[0] && keyWords(command.keys[0]),
      reason: command.unfit?.(massif),
      run: (of) => command.run(of),
    }));
}

function entriesOf({ store }: Massif): (readonly [string, Findable])[] {
  const { subject, data, seed, walkers } = store.getState().experiment;
  const { network } = problemOf(subject, data, seed);
  const samples = samplesFor(data, seed);
  const isFull = walkers.length >= experimentLimits.walkers;
  return [
    ...among('data', datasets, (id) => ({
      run: ({ edit }) => edit((chosen) => chooseData(chosen, id)),
    })),
    ...among('model', models, (id, entry) => ({
      reason: network ? unfitModel(entry, samples) : findWords.noModel,
      run: ({ edit }) => edit((chosen) => chooseModel(chosen, id)),
    })),
    ...among('loss', losses, (id, entry) => ({
      reason: network ? unfitLoss(entry, network) : findWords.noModel,
      run: ({ edit }) => edit((chosen) => chooseOnlyLoss(chosen, id)),
    })),
    ...among('optimizer', optimizers, (id, entry) => ({
      about: findWords.adds(inSentence(entry)) + entry.about,
      reason: isFull ? fullWalkers : undefined,
      run: ({ edit }) => edit((chosen) => addWalker(chosen, id)),
    })),
    ...among('terrain', terrains, (id) => ({
      run: ({ edit }) => edit((chosen) => chooseTerrain(chosen, id)),
    })),
    ...among('card', cards, (_, { experiment }) => ({
      run: ({ store }) => store.getState().visit(parseExperiment(experiment)),
    })),
  ];
}

type Doing = Pick<Findable, 'run'> & Partial<Pick<Findable, 'about' | 'reason'>>;

/** The entries of a catalog, with what taking one does. */
function among<Entry extends Pick<Findable, 'title' | 'about'>>(
  kind: FindKind,
  entries: Readonly<Record<string, Entry>>,
  doing: (id: string, entry: Entry) => Doing,
): (readonly [string, Findable])[] {
  return Object.entries(entries).map(([id, entry]) => [
    `${kind}-${id}`,
    { kind, title: entry.title, about: entry.about, ...doing(id, entry) },
  ]);
}
