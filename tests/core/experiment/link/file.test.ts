import { expect, test } from 'vitest';
import { keepTable, keptTable } from '../../../../src/core/csv/ownTables';
import { changeSetting, chooseData } from '../../../../src/core/experiment/edit/edit';
import { experimentFromFile, fileFromChosen } from '../../../../src/core/experiment/link/file';
import { defaultExperiment } from '../../../../src/core/experiment/parse/parse';
import { samplesFor } from '../../../../src/core/experiment/subject';

const text = 'dose,weight,answer\n1,7,2\n2,8,4\n3,9,7\n';
const { key } = keepTable(text) as { key: string };
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
  expect(keptTable(late)?.text).toBe(other);
});

test('a file without the rows that it asks for says so, and which they are', () => {
  const opened = experimentFromFile('{"data":{"id":"csv","settings":{"table":"elsewhere"}}}') as Opened;
  expect(opened.named).toBe('elsewhere');
  expect(opened.notices.map(({ where }) => where)).toEqual(['data.settings']);
});

test('a file of any other experiment is what was chosen', () => {
  const first = fileFromChosen({});
  expect(JSON.parse(first)).toEqual({ version: 2 });
  expect((experimentFromFile(first) as Opened).experiment).toEqual(defaultExperiment());
});

test('what is no experiment says so', () => {
  const problemOf = (written: string) => (experimentFromFile(written) as { problem: string }).problem;
  expect(problemOf('{"version": 1')).toMatch(/^It is not JSON, as a saved experiment is: /);
  expect(problemOf('7')).toBe('It is no experiment that Massif saved.');
  expect(problemOf('{"table": ""}')).toBe('The table is empty: it needs a row for every sample.');
});

type Opened = Extract<ReturnType<typeof experimentFromFile>, { experiment: unknown }>;
