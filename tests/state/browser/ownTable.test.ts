import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Remote } from 'comlink';
import { holdTable, keptTable, tableKey } from '../../../src/core/csv/ownTables';
import { changeSteps, changeView, chooseData } from '../../../src/core/experiment/edit/edit';
import { removeSample } from '../../../src/core/experiment/edit/editData';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { awaitedBy } from '../../../src/core/experiment/parse/parse';
import { samplesFor } from '../../../src/core/experiment/subject';
import { changeDraft, reviewTable, takeDraft } from '../../../src/state/browser/draft';
import { openFiles, openText } from '../../../src/state/browser/openFiles';
import { recallTable, startOwnTable } from '../../../src/state/browser/ownTable';
import { fromShelf, shelve } from '../../../src/state/browser/tableShelf';
import { api, type Api } from '../../../workers/api';
import { Pool } from '../../../workers/pool';
import { draft, edit, reset, store, withPool } from '../../massif';
import { eventually } from '../../eventually';

/** One worker of this process. */
const pool = new Pool(() => {
  const remote = new Proxy(api, {
    get:
      (target, name: keyof Api) =>
      async (...args: never[]) => {
        return await (target[name] as unknown as (...given: never[]) => Promise<unknown>)(...args);
      },
  }) as unknown as Remote<Api>;
  return { api: remote, terminate: () => {}, onDeath: () => {} };
}, 1);
const massif = withPool(pool);
const present = () => store.getState().experiment;
const samples = () => samplesFor(present().data, present().seed);
const said = () => store.getState().notices.map(({ where, message }) => `${where}: ${message}`);
const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);

/** A storage with room for so many characters. */
function storage(room: number): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      const others = [...held]
        .filter(([name]) => name !== key)
        .reduce((sum, [, text]) => sum + text.length, 0);
      if (others + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => held.delete(key),
  };
}

beforeEach(() => {
  reset();
  vi.stubGlobal('localStorage', storage(1000));
});
afterEach(() => vi.unstubAllGlobals());

describe('a table that is opened', () => {
  test('is shown before anything changes, becomes the data on a yes, and goes with undo', async () => {
    const before = present();
    await openText(
      massif,
      'id;dose;answer;note\n1;1,5;1.200;a\n2;many;1.300;b\n3;3,5;1.900;c\n4;4;2.500;d\n',
      'trial.csv',
    );
    expect(present()).toBe(before);
    const { table } = draft.getState();
    expect(table).toMatchObject({
      name: 'trial.csv',
      settings: { numbers: 'comma', target: '3', first: '2' },
    });
    await takeDraft(massif);
    expect(draft.getState().table).toBeUndefined();
    expect([...samples().table.features[0].values, ...samples().target]).toEqual([
      1.5, 3.5, 4, 1200, 1900, 2500,
    ]);
    expect(said()).toEqual([
      'losses: With these data and this model squared error takes the place of cross entropy and Brier score.',
    ]);
    const link = linkFromChosen(store.getState().history.present);
    expect(experimentFromLink(link).experiment).toEqual(present());
    store.getState().undo();
    expect(present()).toEqual(before);
  });

  test('is read anew with every choice, and can be read in another way later', async () => {
    await openText(
      massif,
      `when,kind,x,z,y\n${Array.from({ length: 12 }, (_, row) => `2015-01-${row + 10},${'ab'[row % 2]},${row},${row % 5}.5,${row * row}`).join('\n')}`,
      'a.csv',
    );
    changeDraft(massif, { features: '1-2-3-4', first: undefined });
    await eventually(() => expect(draft.getState().table!.preview.result).toMatchObject({ inputs: 4 }));
    await takeDraft(massif);
    expect(samples().table.features.map(({ name }) => name)).toEqual(['when', 'kind b', 'x', 'z']);
    expect(present().subject.model!.id).toBe('mlp');
    await reviewTable(massif);
    expect(draft.getState().table!.settings).toMatchObject({ features: '1-2-3-4' });
    changeDraft(massif, { target: '2' });
    await eventually(() => expect(draft.getState().table!.preview.result).toMatchObject({ task: 'binary' }));
    await takeDraft(massif);
    expect(samples().table.classes).toEqual(['a', 'b']);
  });

  test('that cannot be read says why and changes nothing', async () => {
    const before = store.getState().history;
    const spoilt = async (files: readonly File[]) => {
      await openFiles(massif, files);
      expect(draft.getState().table).toBeUndefined();
      return said()[0];
    };
    expect(await spoilt([file('a.csv', 'x,y\n1,"2\n')])).toMatch(
      /^file a\.csv: The quote that opens on line 2 is never closed/,
    );
    expect(await spoilt([file('a.json', '{"losses": [')])).toMatch(/^file a\.json: It is not JSON/);
    expect(await spoilt([file('a.csv', 'x'), file('b.csv', 'y')])).toBe(
      'file 2 files: One file is opened at a time.',
    );
    expect(await spoilt([file('a.csv', '')])).toBe('file a.csv: This file is empty.');
    expect(await spoilt([file('a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0))])).toMatch(
      /workbook or an archive/,
    );
    const folder = {
      name: 'a',
      size: 4096,
      arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
    } as unknown as File;
    expect(await spoilt([folder])).toBe('file a: It could not be read: it may be a folder, or it is gone.');
    const arrayBuffer = vi.fn();
    expect(await spoilt([{ name: 'big.csv', size: 150e6, arrayBuffer } as unknown as File])).toBe(
      'file big.csv: It has 150 MB, at most 32 MB are read: leave out rows or columns.',
    );
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect(store.getState().history).toBe(before);
  });
});

describe('JSON that is no experiment', () => {
  test.each([
    '{}',
    '{"name": "massif", "version": "1.0.0"}',
    '{"$schema": "vega-lite", "data": {"url": "cars.json"}, "mark": "point"}',
    '{"type": "FeatureCollection", "features": []}',
    '{"version": 3, "sources": [], "mappings": ""}',
    '{"data": [1, 2], "steps": {"a": 1}}',
    '{"seed": null}',
    '{"data": [{"a": 1, "b": 2}, {"a": 2, "b": 3}]}',
    '{"data": {"items": [1, 2]}}',
    '{"steps": 3, "losses": [0.5, 0.25]}',
    '{"view": []}',
  ])('is refused, and touches nothing: %s', async (text) => {
    const before = store.getState().history;
    await openText(massif, text, 'some.json');
    expect(said()[0]).toMatch(/^file some\.json: This file is JSON, but no experiment that Massif saved/);
    expect(store.getState().history).toBe(before);
  });
});

test('an experiment that is opened is an edit that can be undone, and says what of this file was not understood', async () => {
  const before = present();
  const text = 'x,y\n1,5\n2,6\n3,9\n';
  const saved = {
    version: 2,
    steps: 70,
    data: { id: 'csv', settings: { table: tableKey(text) } },
    table: text,
  };
  await openText(massif, JSON.stringify(saved), 'saved.json');
  expect([present().steps, [...samples().target]]).toEqual([70, [5, 6, 9]]);
  await openText(massif, '{"version": 2, "losses": [{"id": "crossEntropi"}]}', 'typo.json');
  expect(said()).toEqual(['file typo.json: Loss crossEntropi is unknown: cross entropy is used.']);
  store.getState().undo();
  store.getState().undo();
  expect(present()).toEqual(before);
});

describe('an experiment whose table is not here', () => {
  const text = 'a,b,c,d\n1,2,3,9\n2,4,1,8\n3,6,2,9\n4,9,9,7\n5,1,0,5\n';
  const linkTo = (rows: string) =>
    `data.id=csv&data.settings.table=${tableKey(rows)}&data.settings.target=3&data.settings.task=value&data.edits.removed=4&losses.0.id=mae&losses.1.id=huber&subject.model.id=linear`;

  test('keeps everything chosen through edits, and is all there when the file comes', async () => {
    const [rows, link] = [text, linkTo(text)];
    store.getState().open(experimentFromLink(link));
    expect(awaitedBy(store.getState().history.present)).toBe(tableKey(rows));
    expect([said(), samples().table.classes, present().data.edits]).toEqual([[], ['no', 'yes'], undefined]);
    edit((chosen) => changeSteps(chosen, 50));
    edit((chosen) => changeView(chosen, { height: 'rank' }));
    const kept = linkFromChosen(store.getState().history.present);
    for (const part of link.split('&')) expect(kept).toContain(part);
    await openText(massif, rows, 'rows.csv');
    expect(draft.getState().table).toBeUndefined();
    expect([...samples().target]).toEqual([3, 1, 2, 9]);
    expect(present()).toMatchObject({
      steps: 50,
      subject: { model: { id: 'linear' } },
      data: { settings: { target: '3' } },
    });
    expect(present().losses.map(({ id }) => id)).toEqual(['mae', 'huber']);
    store.getState().undo();
    expect(present().losses.map(({ id }) => id)).toEqual(['mae', 'huber']);
  });

  test('gives way to another choice of data, such as a change to the rows that stand in', () => {
    const rows = `${text} `;
    const link = linkTo(rows);
    store.getState().open(experimentFromLink(link));
    edit((chosen) => removeSample(chosen, 0));
    expect(awaitedBy(store.getState().history.present)).toBeUndefined();
    expect([samples().count, present().data.edits]).toEqual([12, { removed: [0] }]);
    store.getState().undo();
    expect(awaitedBy(store.getState().history.present)).toBe(tableKey(rows));
    edit((chosen) => chooseData(chosen, 'line'));
    expect(awaitedBy(store.getState().history.present)).toBeUndefined();
  });

  test('goes on waiting while another table is looked at', async () => {
    const rows = `${text}  `;
    const link = linkTo(rows);
    store.getState().open(experimentFromLink(link));
    await openText(massif, 'x,y\n1,5\n2,6\n3,8\n', 'another.csv');
    expect(awaitedBy(store.getState().history.present)).toBe(tableKey(rows));
  });
});

describe('tables on this device', () => {
  test('are kept by their content, several of them, and the one that nobody asked for the longest goes first', () => {
    const texts = ['a', 'b', 'c'].map((name) => `${name},y\n${'1,2\n'.repeat(90)}`);
    expect(texts.slice(0, 2).map((one) => shelve(tableKey(one), one))).toEqual([true, true]);
    expect(fromShelf(tableKey(texts[0]))).toBe(texts[0]);
    expect(shelve(tableKey(texts[2]), texts[2])).toBe(true);
    expect(texts.map((one) => fromShelf(tableKey(one)) !== undefined)).toEqual([true, false, true]);
    expect(shelve('large', 'x'.repeat(2000))).toBe(false);
  });

  test('are fetched when a link names them, and the one that earlier versions kept too', () => {
    const text = 'p,q\n1,2\n3,4\n8,8\n';
    localStorage.setItem('massif.table', text);
    startOwnTable(massif);
    expect([localStorage.getItem('massif.table'), fromShelf(tableKey(text))]).toEqual([null, text]);
    const link = `data.id=csv&data.settings.table=${tableKey(text)}`;
    const { chosen } = experimentFromLink(link);
    expect(awaitedBy(chosen)).toBe(tableKey(text));
    recallTable(massif, chosen);
    expect(awaitedBy(experimentFromLink(link).chosen)).toBeUndefined();
  });

  test('come back with an experiment that is gone back to, and are awaited where nobody has them any longer', async () => {
    const stop = startOwnTable(massif);
    const [one, other] = ['r,s\n1,2\n3,4\n8,8\n', 't,u\n1,2\n3,4\n9,9\n'];
    for (const text of [one, other]) {
      await openText(massif, text, 'some.csv');
      await takeDraft(massif);
    }
    const forgetAll = () => holdTable('x'.repeat(8_000_001));
    forgetAll();
    store.getState().undo();
    expect(keptTable(tableKey(one))).toBe(one);
    expect([samples().table.target.name, awaitedBy(store.getState().history.present)]).toEqual([
      's',
      undefined,
    ]);
    forgetAll();
    vi.stubGlobal('localStorage', storage(0));
    store.getState().redo();
    expect(awaitedBy(store.getState().history.present)).toBe(tableKey(other));
    await openText(massif, other, 'some.csv');
    expect(samples().table.target.name).toBe('u');
    stop();
  });
});
