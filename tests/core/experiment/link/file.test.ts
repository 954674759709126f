import { describe, expect, test } from 'vitest';
import { keepTable, keptTable } from '../../../../src/core/csv/ownTables';
import { changeSetting, chooseData } from '../../../../src/core/experiment/edit/edit';
import { experimentFromFile, fileFromChosen } from '../../../../src/core/experiment/link/file';
import { awaitedBy, parseExperiment } from '../../../../src/core/experiment/parse/parse';
import { samplesFor } from '../../../../src/core/experiment/subject';

const text = 'dose,weight,answer\n1,7,2\n2,8,4\n3,9,7\n';
const keyOf = (rows: string) => (keepTable(rows) as { key: string }).key;
const key = keyOf(text);
const own = changeSetting(chooseData({}, 'csv').chosen, 'data', 'table', key).chosen;

test('a file of an experiment on an own table holds its rows', () => {
  const file = fileFromChosen(changeSetting(own, 'data', 'first', '2').chosen);
  expect((JSON.parse(file) as { table: string }).table).toBe(text);
  const { experiment, notices, table } = experimentFromFile(file) as Opened;
  expect([notices, table]).toEqual([[], text]);
  const { features, target } = samplesFor(experiment.data, 1).table;
  expect([features[0].name, [...features[0].values]]).toEqual(['weight', [7, 8, 9]]);
  expect([...target.values]).toEqual([2, 4, 7]);
});

test('the rows of a file are kept: an experiment that names them finds them from then on', () => {
  const rows = 'x,y\n1,2\n3,5\n';
  const { key: named } = keepTable(rows) as { key: string };
  const other = rows.replace('5', '6');
  expect(experimentFromFile(JSON.stringify({ data: { id: 'csv', settings: { table: named } }, table: other }))).toMatchObject({ notices: [] }); // prettier-ignore
  const { key: late } = keepTable(other) as { key: string };
  expect(keptTable(late)).toBe(other);
});

describe('the table in a file of an experiment on an own table is what it reads', () => {
  const rows = 'x,y\n1,2\n3,5\n4,9\n';
  test.each([
    ['though no setting names it', { id: 'csv' }],
    ['though settings leave it open', { id: 'csv', settings: { header: 'names' } }],
    ['though its rows were changed by hand', { id: 'csv', settings: { table: 'before' } }],
    ['and not one that is here', { id: 'csv', settings: { table: key } }],
  ])('%s', (_, data) => {
    const opened = experimentFromFile(JSON.stringify({ version: 2, data, table: rows })) as Opened;
    expect([opened.notices, opened.table]).toEqual([[], rows]);
    expect(opened.experiment.data.settings.table).toBe(keyOf(rows));
    const { target } = samplesFor(opened.experiment.data, 1).table;
    expect([...target.values]).toEqual([2, 5, 9]);
    expect(fileFromChosen(opened.chosen)).toContain(JSON.stringify(rows));
  });

  test('of one on other data it is not, which is said', () => {
    for (const data of [{ id: 'line' }, undefined]) {
      const opened = experimentFromFile(JSON.stringify({ data, table: rows })) as Opened;
      expect(opened.notices).toMatchObject([
        { where: 'table', message: /^A table in a file is read where data.id is csv/ },
      ]);
      expect(opened.table).toBeUndefined();
    }
  });

  test('rows that are no text are not, which is said', () => {
    const opened = experimentFromFile('{"data":{"id":"csv"},"table":[[1,2]]}') as Opened;
    expect(opened.notices).toMatchObject([{ where: 'table', message: /this one was left out/ }]);
  });
});

test('a file without the rows that it asks for says so, and which they are', () => {
  const opened = experimentFromFile('{"data":{"id":"csv","settings":{"table":"elsewhere"}}}') as Opened;
  expect(awaitedBy(opened.chosen)).toBe('elsewhere');
  expect(opened.notices.map(({ where }) => where)).toEqual(['data.settings']);
});

test('a file of any other experiment is what was chosen', () => {
  const first = fileFromChosen({});
  expect(JSON.parse(first)).toEqual({ version: 2 });
  expect((experimentFromFile(first) as Opened).experiment).toEqual(parseExperiment({}).experiment);
});

test('a version may be written as text where it can only be one', () => {
  const opened = (version: unknown) => experimentFromFile(JSON.stringify({ version, seed: 7 }));
  for (const version of ['1', '2', ' 2 ', 2]) {
    expect(opened(version)).toMatchObject({ notices: [], experiment: { seed: 7 } });
  }
  // A version of its own kind lifts what is written: the line across the plane was called cut.
  const old = experimentFromFile('{"version":"1","plane":{"cut":[[0,0],[1,1]]}}') as Opened;
  expect([old.notices, old.experiment.plane.slice]).toEqual([[], [[0, 0], [1, 1]]]); // prettier-ignore
  expect(opened('9')).toMatchObject({ notices: [{ where: 'version' }], experiment: { seed: 7 } });
  for (const version of ['', 'one', '1.2.3', null, [1]]) expect(opened(version)).toHaveProperty('problem');
});

test('what is no experiment says so', () => {
  const problemOf = (written: string) => (experimentFromFile(written) as { problem: string }).problem;
  expect(problemOf('{"version": 1')).toMatch(/^It is not JSON, as a saved experiment is: /);
  expect(problemOf('7')).toBe('It is no experiment that Massif saved.');
  expect(problemOf('{"table": ""}')).toBe('The table is empty: it needs a row for every sample.');
});

type Opened = Extract<ReturnType<typeof experimentFromFile>, { experiment: unknown }>;
