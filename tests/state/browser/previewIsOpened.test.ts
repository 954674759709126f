import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Remote } from 'comlink';
import { tableKey } from '../../../src/core/csv/ownTables';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { chooseTerrain } from '../../../src/core/experiment/edit/edit';
import { compareLosses } from '../../../src/core/experiment/edit/editLosses';
import { problemOf, samplesFor } from '../../../src/core/experiment/subject';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { walkExperiment } from '../../../src/core/landscape/walkExperiment';
import { changeDraft, decodeDraft, takeDraft } from '../../../src/state/browser/draft';
import { openFiles, openText } from '../../../src/state/browser/openFiles';
import { api, type Api } from '../../../workers/api';
import { Pool } from '../../../workers/pool';
import { draft, edit, reset, store, withPool } from '../../massif';
import { eventually } from '../../eventually';

/** One worker of this process that takes a moment. */
const pool = new Pool(() => {
  const remote = new Proxy(api, {
    get:
      (target, name: keyof Api) =>
      async (...args: never[]) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return await (target[name] as unknown as (...given: never[]) => Promise<unknown>)(...args);
      },
  }) as unknown as Remote<Api>;
  return { api: remote, terminate: () => {}, onDeath: () => {} };
}, 1);
const massif = withPool(pool);
const present = () => store.getState().experiment;
const table = () => draft.getState().table!;

beforeEach(() => {
  reset();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
});
afterEach(() => vi.unstubAllGlobals());

/** What the preview shows of the experiment to come. */
function shown() {
  const { columns, features, target, result, rowCount, leftOutCount } = table().preview;
  if (result.problem !== undefined) throw new Error(result.problem);
  const { task, samples, inputs, classes } = result;
  expect(samples).toBe(rowCount - leftOutCount);
  return {
    task,
    samples,
    inputs,
    classes,
    target: columns[target].name,
    features: features.map((at) => columns[at].name),
  };
}

/** What an answer is that such a task is learned by. */
const scores: Readonly<Record<string, readonly string[]>> = {
  regression: ['value'],
  binary: ['logit', 'logits'],
  multiclass: ['logits'],
};

/** The same of the experiment that is open. */
function opened() {
  const { data, subject, seed } = present();
  const { table: own, task, count, features } = samplesFor(data, seed);
  const names = own.features.map(({ name }) => name);
  // That the losses follow the table is news, no mistake.
  expect(store.getState().notices.filter(({ canBeUndone }) => !canBeUndone)).toEqual([]);
  const { score } = problemOf(subject, data, seed).network!;
  expect(scores[task]).toContain(score);
  return {
    task,
    samples: count,
    inputs: features.length,
    classes: own.classes,
    target: own.target.name,
    names,
  };
}

async function takeAndCompare(): Promise<void> {
  const { features, ...wanted } = shown();
  await takeDraft(massif);
  const { names, ...got } = opened();
  expect(got).toEqual(wanted);
  // A category gives several features, each beginning with its name.
  for (const feature of features) expect(names.some((name) => name.startsWith(feature))).toBe(true);
  const link = linkFromChosen(store.getState().history.present);
  expect(experimentFromLink(link).experiment).toEqual(present());
}

const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
const tables: readonly (readonly [string, string])[] = [
  ['values', `x,y\n${rows(20, (row) => `${row},${row * row}.5`)}`],
  ['two values', `x,y\n${rows(20, (row) => `${row * 1.5},${(row * 7) % 2}`)}`],
  [
    'the values -1 and 1 after text',
    `name,x,z,y\n${rows(20, (row) => `n${row},${row * 1.5},${row % 7},${2 * (row % 2) - 1}`)}`,
  ],
  ['a few values', `x,y\n${rows(20, (row) => `${row * 1.5},${row % 4}`)}`],
  ['a few values called a class', `x,z,class\n${rows(20, (row) => `${row * 1.5},${row % 7},${row % 4}`)}`],
  ['values between 0 and 1', `x,y\n${rows(20, (row) => `${row},${row / 20}`)}`],
  ['values near 1e9', `x,y\n${rows(20, (row) => `${row},${row * row * 1e8}`)}`],
  ['values near 1e-9', `x,y\n${rows(20, (row) => `${row},${row * row}e-9`)}`],
  ['one value again and again', `x,y\n${rows(20, (row) => `${row},${row < 19 ? 7 : 8.5}`)}`],
  ['words', `x,z,y\n${rows(20, (row) => `${row},${row % 3},${'abc'[row % 3]}`)}`],
  ['dates', `when,y\n${rows(20, (row) => `2015-01-${row + 10},${row * row}`)}`],
  ['times and money', `t;y\n${rows(20, (row) => `${row}:15;($${row}.50)`)}`],
  [
    'cells that are missing',
    `x,y\n${rows(20, (row) => `${row % 5 ? row : '.'},${row % 3 ? row * row : 'NA'}`)}`,
  ],
  ['decimal commas', `x;y\n${rows(20, (row) => `${row},5;1.${100 + row}`)}`],
  ['no names', rows(20, (row) => `${row}.5 ${row * row}`)],
  ['JSON', JSON.stringify(Array.from({ length: 20 }, (_, x) => ({ x, kind: 'ab'[x % 2], y: x * x })))],
  ['one column', `y\n${rows(20, (row) => `${row * row}`)}`],
  ['one row', 'x,y\n1,2\n'],
  ['ids first', `id,x,y\n${rows(20, (row) => `${row + 1},${row % 6}.5,${row * row}`)}`],
  [
    '300 columns',
    `${rows(1, () => Array.from({ length: 300 }, (_, column) => `g${column}`).join())}\n${rows(20, (row) => Array.from({ length: 300 }, (_, column) => (column * row * 7) % 13).join())}`,
  ],
  ['12,000 rows', `x,y\n${rows(12_000, (row) => `${row},${(row * 7919) % 1000}`)}`],
];

describe('an experiment is what the preview of its table showed:', () => {
  test.each(tables)('%s', async (_, text) => {
    await openText(massif, text, 'some.csv');
    await takeAndCompare();
  });

  test.each(tables)('%s, in the place of a terrain, or of losses that fit shares', async (_, text) => {
    edit((chosen) => chooseTerrain(chosen, 'rastrigin'));
    await openText(massif, text, 'some.csv');
    await takeAndCompare();
    reset();
    await openText(massif, text, 'some.csv');
    await takeAndCompare();
  });

  test('with other columns and another task', async () => {
    await openText(
      massif,
      `a,b,kind,y\n${rows(24, (row) => `${row},${row % 5},${'pqr'[row % 3]},${row % 4}`)}`,
      'some.csv',
    );
    for (const change of [
      { task: 'class' },
      { task: 'value' },
      { target: '2', task: undefined },
      { target: '3', task: undefined, first: '1', second: '4' },
      { target: '1', features: '2-3-4', first: undefined, second: undefined },
      { target: '4', features: 'none' },
    ]) {
      changeDraft(massif, change);
      const { settings } = table();
      await eventually(() => expect(table().preview.settings).toMatchObject(settings));
      const draftBefore = table();
      await takeAndCompare();
      draft.setState({ table: draftBefore });
    }
  });

  test('also when it is opened before the preview has caught up', async () => {
    await openText(massif, `x,z,y\n${rows(20, (row) => `${row},${row % 5},${row % 4}`)}`, 'some.csv');
    changeDraft(massif, { task: 'class' });
    changeDraft(massif, { first: '2' });
    expect(table().preview.result).toMatchObject({ task: 'regression' });
    await takeDraft(massif);
    expect(opened()).toMatchObject({ task: 'multiclass', names: ['z'] });
  });

  test('also where the newest choice gives none: nothing opens', async () => {
    const before = present();
    await openText(massif, `name,x,y\n${rows(20, (row) => `n${row},${row},${row * row}`)}`, 'some.csv');
    changeDraft(massif, { target: '1' });
    await takeDraft(massif);
    expect(present()).toBe(before);
    expect(table().preview.result.problem).toContain('name has 20 different values');
  });

  test('also in the encoding that was chosen last', async () => {
    const bytes = Uint8Array.from('\xe4,y\n1,2\n2,4\n4,9\n', (character) => character.charCodeAt(0));
    await openFiles(massif, [new File([bytes], 'some.csv')]);
    void decodeDraft(massif, 'windows-1253');
    void decodeDraft(massif, 'windows-1251');
    await takeDraft(massif);
    expect(opened().names).toEqual(['д']);
  });

  test('also where the experiment before waited for these very rows: undo leads back to it, with its rows', async () => {
    const text = 'д,z,y\n1,3,2\n2,5,4\n4,4,9\n5,1,1\n';
    store
      .getState()
      .open(experimentFromLink(`data.id=csv&data.settings.table=${tableKey(text)}&data.settings.target=2`));
    const bytes = Uint8Array.from(text.replace('д', '\xe4'), (character) => character.charCodeAt(0));
    await openFiles(massif, [new File([bytes], 'some.csv')]);
    expect(table().preview.columns[0].name).toBe('ä');
    await decodeDraft(massif, 'windows-1251');
    await takeAndCompare();
    expect(opened().target).toBe('y');
    store.getState().undo();
    expect(opened().target).toBe('z');
  });

  test('a value between 0 and 1 is answered with a value, and not as a share by losses of before', async () => {
    edit((chosen) => compareLosses(chosen, [{ id: 'crossEntropy' }, { id: 'brier' }]));
    await openText(massif, tables[5][1], 'shares.csv');
    await takeAndCompare();
    expect([present().subject.model!.id, present().losses.map(({ id }) => id)]).toEqual(['linear', ['mse']]);
  });
});

test('Adam keeps up with values of any size: within 120 steps it is below a hundredth of its first loss', async () => {
  for (const size of [1e-12, 1e-6, 1, 1e3, 1e6, 1e9, 1e12]) {
    reset();
    await openText(
      massif,
      `x,y\n${rows(20, (row) => `${row},${(3 * row + 5 + (row % 3)) * size}`)}`,
      'sizes.csv',
    );
    await takeDraft(massif);
    const adam = present().walkers.findIndex(({ optimizer }) => optimizer.id === 'adam');
    const { loss } = walkExperiment(present(), adam, planeObjective(present()));
    expect(Math.min(...loss) / loss[0]).toBeLessThan(0.01);
  }
});

describe('what is pasted and is no table', () => {
  test.each([
    'hello',
    'Dear all,\nthis is a letter, with commas.\nIt is no table\nand has an end.',
    'const a = 1;\nlet b = 2;\nif (a) { b }',
    '7',
  ])('%j is said to be none, and opens nothing', async (text) => {
    await openText(massif, text, 'What was pasted');
    expect(draft.getState().table).toBeUndefined();
    expect(store.getState().notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^It is no table: one has two rows or more/),
    ]);
  });

  test('without text there is nothing to read', async () => {
    await openText(massif, ' \n', 'What was pasted');
    expect(store.getState().notices.map(({ message }) => message)).toEqual(['There is no text in it.']);
  });

  test('of a table that cannot be learned from the preview is shown all the same', async () => {
    await openText(massif, 'x\n1\n1\n1', 'What was pasted');
    expect(table().preview.columns.map(({ name }) => name)).toEqual(['x']);
  });
});
