import { describe, expect, test } from 'vitest';
import { holdTable, keepTable, keptTable, keptTables, tableKey } from '../../../src/core/csv/ownTables';
import { ownTableOf, readTable } from '../../../src/core/csv/readTable';
import { chooseData, changeSetting } from '../../../src/core/experiment/edit/edit';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { samplesFor } from '../../../src/core/experiment/subject';
import { datasets } from '../../../src/core/datasets';
import type { ChoiceSetting, SettingValues } from '../../../src/core/settings';

const keyOf = (text: string) => (keepTable(text) as { key: string }).key;
const read = (text: string, settings: SettingValues = { task: 'auto' }) =>
  ownTableOf(readTable(keptTable(keyOf(text))!, settings), settings) as {
    table: {
      task: string;
      features: { name: string; values: Float64Array }[];
      target: { values: Float64Array };
      classes: string[];
    };
    leftOut: string[];
    problem?: string;
  };

describe('a table', () => {
  test('with words and missing cells in columns of numbers is read without those rows, which are named', () => {
    const { table, leftOut } = read(
      'species,flipper,mass\nA,180,3000\nA,,3100\nB,many,3200\nB,190,NA\nB,200,4000\nB,1,2,3\nA,210,5000\n',
      { task: 'auto', first: '2' },
    );
    expect([...table.features[0].values]).toEqual([180, 200, 210]);
    expect([...table.target.values]).toEqual([3000, 4000, 5000]);
    expect(leftOut).toEqual([
      'Line 3: no number in flipper: left out.',
      'Line 4: no number in flipper: left out.',
      'Line 5: no number in mass: left out.',
      'Line 7: 4 cells where the table has 3 columns: left out.',
    ]);
  });

  test('with decimal commas and no header has numbered columns', () => {
    const { table } = read('1,5;2,25\n3,5;4,75\n4,5;5\n');
    expect(table.features.map(({ name }) => name)).toEqual(['column 1']);
    expect([...table.features[0].values, ...table.target.values]).toEqual([1.5, 3.5, 4.5, 2.25, 4.75, 5]);
  });

  test('of two or more words is a task of classes, in the order of their names', () => {
    const { table } = read('x,y,kind\n1,2,b\n3,4,a\n5,6,b\n');
    expect([table.task, table.classes, [...table.target.values]]).toEqual(['binary', ['a', 'b'], [1, 0, 1]]);
    expect(read('x,kind\n1,c\n3,a\n5,b\n').table.task).toBe('multiclass');
    expect(read('x,y\n1,7\n3,8\n5,9\n', { task: 'class' }).table.classes).toEqual(['7', '8', '9']);
  });

  test.each([
    ['-1 and 1', ['1', '-1', '1'], ['-1', '1'], [1, 0, 1]],
    ['-1 and +1', ['+1', '-1', '1.0'], ['-1', '1'], [1, 0, 1]],
    ['1 and 2', ['2', '1', '2'], ['1', '2'], [1, 0, 1]],
    ['9, 10 and 11', ['10', '9', '11'], ['9', '10', '11'], [1, 0, 2]],
  ])('with classes %s has them in the order of their numbers', (_, cells, classes, target) => {
    const { table } = read(`x,y\n${cells.map((cell, row) => `${row},${cell}`).join('\n')}\n`, {
      task: 'class',
    });
    expect([table.classes, [...table.target.values]]).toEqual([classes, target]);
  });

  test('that teaches nothing says why', () => {
    expect(read('x,y\n1,a\n2,a').problem).toContain('y has 1 different value:');
    const names = Array.from({ length: 11 }, (_, row) => `${row},name${row}`).join('\n');
    expect(read(`x,name\n${names}`).problem).toContain('name has 11 different values');
    expect(read('x,y\n1,\n,2\n').problem).toContain('No row is whole. Line 2: no number in y');
    expect(read('name,kind\nAnna,a\nBert,b\n').problem).toContain(
      'No other column holds numbers to learn kind from',
    );
    expect(read('y\n1\n2\n3\n').problem).toContain('No other column holds numbers to learn y from');
  });
});

describe('an experiment on an own table', () => {
  const key = keyOf('dose,answer\n1,2\n2,4\n3,7\n');
  const own = changeSetting(chooseData({}, 'csv').chosen, 'data', 'table', key);

  test('learns from its rows and comes back from its link', () => {
    expect(own.notices).toEqual([]);
    expect([...samplesFor(own.experiment.data, 1).target]).toEqual([2, 4, 7]);
    expect(experimentFromLink(linkFromChosen(own.chosen))).toEqual(own);
  });

  test('says that the table is not here, and shows the example', () => {
    const { experiment, notices } = experimentFromLink('data.id=csv&data.settings.table=elsewhere');
    expect(notices.map(({ message }) => message)).toEqual([
      'This used a table that is not on this device: open its file, and all is as it was.',
    ]);
    expect(samplesFor(experiment.data, 1).table.classes).toEqual(['no', 'yes']);
  });

  test('offers its columns by their names, and as features those with numbers or few values', () => {
    const table = keyOf('kind,dose,year,dose\na,1,2,3\nb,2,4,4\na,3,7,5\n');
    const { experiment, chosen } = changeSetting(own.chosen, 'data', 'table', table);
    const offered = (setting: string) =>
      (datasets.csv.offered!(experiment.data.settings)[setting] as ChoiceSetting).options;
    expect(offered('target')).toEqual({ 0: 'the last one', 1: 'kind', 2: 'dose', 3: 'year', 4: 'dose 2' });
    expect(Object.values(offered('first'))).toEqual([
      'the first with numbers',
      'kind',
      'dose',
      'year',
      'dose 2',
    ]);
    const kinds = changeSetting(chosen, 'data', 'target', '1');
    expect(kinds.notices).toEqual([]);
    expect(samplesFor(kinds.experiment.data, 1).table.classes).toEqual(['a', 'b']);
    expect(changeSetting(chosen, 'data', 'target', '7').notices[0].message).toContain('column to predict 7');
  });

  test('has its first row as names or as data, as is chosen', () => {
    const years = read('2019,2020\n1,2\n3,4\n5,7\n', { task: 'auto', header: 'names' });
    expect(years.table.features.map(({ name }) => name)).toEqual(['2019']);
    expect([...years.table.target.values]).toEqual([2, 4, 7]);
    const words = read('a,no\n1,yes\n2,no\n', { task: 'auto', header: 'data' });
    expect(words.leftOut).toEqual(['Line 1: no number in column 1: left out.']);
    expect(words.table.classes).toEqual(['no', 'yes']);
  });

  test('keeps its rows where other columns give none', () => {
    const table = keyOf('x,same,y\n1,a,2\n2,a,4\n3,a,7\n');
    const { chosen } = changeSetting(own.chosen, 'data', 'table', table);
    const { experiment: after, notices } = changeSetting(chosen, 'data', 'target', '2');
    expect(notices[0].message).toContain('same has 1 different value:');
    expect(after.data.settings).toMatchObject({ table, target: '0' });
  });

  test('keeps a choice of columns that gives no rows from being made', () => {
    const { experiment, notices } = changeSetting(own.chosen, 'data', 'task', 'class');
    expect(notices).toEqual([]);
    expect(samplesFor(experiment.data, 1).table.classes).toEqual(['2', '4', '7']);
  });
});

test('a separator at the end of every line is no cell, one at the end of some lines is', () => {
  expect(read('x,y\n1,2,,\n3,4,,\n').leftOut).toEqual([]);
  expect(read('x,y\n1,2\n3,4,\n5,7\n').leftOut).toEqual([
    'Line 3: 3 cells where the table has 2 columns: left out.',
  ]);
});

describe('columns that are no numbers', () => {
  const rows = (count: number, row: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => row(index)).join('\n');

  test('become numbers: dates in years, days or hours, categories 0 and 1 for each value', () => {
    const long = read(`when,kind,y\n2010-01-01,a,1\n2012-07-02,b,2\n2014-01-01,c,4\n2014-01-01,a,7\n`, {
      features: '1-2',
      target: '3',
      task: 'auto',
    });
    const { features } = long.table as unknown as {
      features: { name: string; unit: string; values: Float64Array }[];
    };
    expect(features.map(({ name, unit, values }) => [name, unit, ...values])).toEqual([
      ['when', 'year', 2010, 2012.5, 2014, 2014],
      ['kind a', '', 1, 0, 0, 1],
      ['kind b', '', 0, 1, 0, 0],
      ['kind c', '', 0, 0, 1, 0],
    ]);
    const short = read('when,kind,y\n2010-01-01 12:00,a,1\n2010-01-02 06:00,b,2\n2010-01-01 00:00,a,3\n', {
      features: '1-2',
      task: 'auto',
    });
    const hours = short.table.features as unknown as { name: string; unit: string; values: Float64Array }[];
    expect(hours.map(({ name, unit, values }) => [name, unit, ...values])).toEqual([
      ['when', 'hours since 2010-01-01', 12, 30, 0],
      ['kind b', '', 0, 1, 0],
    ]);
    const days = read('when,y\n2010-01-05,1\n2010-02-01,2\n2010-01-05,3\n', { first: '1', task: 'auto' });
    expect([...days.table.features[0].values]).toEqual([0, 27, 0]);
  });

  test('can be predicted: a date as a value', () => {
    const { table } = read(
      `x,when\n${rows(12, (index) => `${index},2010-01-${String(index + 1).padStart(2, '0')}`)}`,
    );
    expect([table.task, ...table.target.values.slice(0, 3)]).toEqual(['regression', 0, 1, 2]);
  });

  test('in any number are learned from; what is no feature or not there says so', () => {
    const wide = `${rows(1, () => Array.from({ length: 100 }, (_, column) => `c${column}`).join())}\n${rows(5, (row) => Array.from({ length: 100 }, (_, column) => column * row + (row % 3)).join())}`;
    expect(read(wide, { features: '1-50-99', task: 'value' }).table.features.map(({ name }) => name)).toEqual(
      ['c0', 'c49', 'c98'],
    );
    expect(read(wide, { features: '1-101', task: 'value' }).problem).toBe(
      'It has no features 1-101: they are columns from 1 to 100, such as 2-5-7.',
    );
    const names = `name,y\n${rows(12, (row) => `n${row},${row}`)}`;
    expect(read(names, { features: '1', task: 'auto' }).problem).toBe(
      'name has neither numbers nor a few values: it can be no feature.',
    );
  });

  test('and a header without rows says so', () => {
    expect(read('x,y\n').problem).toBe(
      'It has the names of columns and no rows: it needs a row for every sample.',
    );
  });
});

test('of the tables that are kept the first ones are let go', () => {
  const tables = Array.from({ length: 12 }, (_, index) =>
    `x,y\n${`${index},1000000\n`.repeat(100_000 / 1)}`.slice(0, 900_000),
  );
  const keys = tables.map(holdTable);
  expect(keptTable(keys[11])).toBe(tables[11]);
  expect(keptTable(keys[0])).toBeUndefined();
  expect(keptTables().reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(8_000_000);
  expect(keys[3]).toBe(tableKey(tables[3]));
});

test('a table is called as it always was', () => {
  expect(keyOf('dose,answer\n1,2\n2,4\n3,7\n')).toBe('1lyo8c3144rfjn');
});
