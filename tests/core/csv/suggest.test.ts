import { describe, expect, test } from 'vitest';
import type { TypedTable } from '../../../src/core/csv/columns';
import { ownTableOf, readTable } from '../../../src/core/csv/readTable';
import { suggestion } from '../../../src/core/csv/suggest';

/** The rows that a text becomes as it is suggested: names, features and target by value, classes by name. */
function taught(text: string, task = 'auto') {
  const { settings, questions } = suggestion(text);
  const own = ownTableOf(readTable(text, settings), { task, ...settings });
  if (own.problem !== undefined) throw new Error(own.problem);
  const { features, target, classes } = own.table;
  return {
    names: [...features, target].map(({ name }) => name),
    features: features.map(({ values }) => [...values]),
    target: classes.length > 0 ? Array.from(target.values, (value) => classes[value]) : [...target.values],
    asked: questions.map(({ setting }) => setting),
    leftOut: own.leftOut,
  };
}

const lines = (count: number, line: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => line(row)).join('\n');

describe('a text is read as it is meant:', () => {
  test.each([
    [
      'thousands points beside decimal commas',
      'a;b\n10,5;1.200\n11,25;2.300\n9,75;900',
      [[10.5, 11.25, 9.75]],
      [1200, 2300, 900],
    ],
    ['quoted thousands', 'a,b\n"1,200,300",12.5\n"900,100",13.5', [[1200300, 900100]], [12.5, 13.5]],
    ['thousands in quotes alone', 'a,b\n"1,200",12\n"9,100",13', [[1200, 9100]], [12, 13]],
    ['thousands with apostrophes', "a;b\n1'200;3.5\n2'400;4.5", [[1200, 2400]], [3.5, 4.5]],
    ['money and per cent', 'a;b\n$1,200.50;10%\n$950.25;20 %', [[1200.5, 950.25]], [10, 20]],
    [
      'thousands with blanks beside decimal commas',
      'a;b\n1\u202f200,25;3\n12\u202f400,5;4\n1\u00a0100 200,75;5',
      [[1200.25, 12400.5, 1100200.75]],
      [3, 4, 5],
    ],
    ['decimal commas in quotes', 'a,b\n"0,5","2,25"\n"1,5","-3,75"', [[0.5, 1.5]], [2.25, -3.75]],
    ['vertical bars', 'x|y\n1|2\n3|4\n', [[1, 3]], [2, 4]],
    ['blanks', '  x    y\n 1.0  2.5\n10.5 11\n', [[1, 10.5]], [2.5, 11]],
    ['a line that names the separator', 'sep=;\nx;y\n1;2\n3;4\n', [[1, 3]], [2, 4]],
    ['comments', '# by a machine, 2020\n#\nx,y\n1,2\n# a break\n3,4\n', [[1, 3]], [2, 4]],
    ['comments with per cent signs', '% by a machine\nx,y\n1,2\n3,4\n', [[1, 3]], [2, 4]],
    [
      'titles above',
      '"Data","World, all",\n\n"Updated","2020",\n\na,b,c,d\n1,2,3,4\n2,3,4,5\n5,6,7,9',
      [[1, 2, 5]],
      [4, 5, 9],
    ],
    ['a count above', '4\nx y\n1 2\n2 3\n4 5\n6 7\n', [[1, 2, 4, 6]], [2, 3, 5, 7]],
    [
      'rows of commas alone, as spreadsheets write them',
      `x,y,,\n1,2,,\n,,,\n3,4,,\n${',,,\n'.repeat(20)}`,
      [[1, 3]],
      [2, 4],
    ],
    ['commas at the end', 'x,y\n1,2,\n3,4,\n', [[1, 3]], [2, 4]],
    ['commas at the end, of the header too', 'x,y,\n1,2,\n3,4,\n', [[1, 3]], [2, 4]],
    [
      'names of rows without a name',
      '"mpg" "wt"\n"Mazda RX4" 21 2.62\n"Datsun 710" 22.8 2.32\n',
      [[21, 22.8]],
      [2.62, 2.32],
    ],
    ['JSON objects', '[{"x":1,"y":2},{"y":4,"x":3},{"x":5}]', [[1, 3]], [2, 4]],
    ['JSON objects in objects', '[{"at":{"x":1},"y":2},{"at":{"x":3},"y":4}]', [[1, 3]], [2, 4]],
    ['JSON lists', '[["x","y"],[1,2],[3,4]]', [[1, 3]], [2, 4]],
    ['JSON lists with nothing in some', '[[],["x","y"],[1,2],[],[3,4]]', [[1, 3]], [2, 4]],
    ['a JSON object a line', '{"x":1,"y":2}\n{"x":3,"y":4}\n', [[1, 3]], [2, 4]],
    ['years above numbers', 'country,1952,1957\nA,1.5,2.5\nB,3,4\n', [[1.5, 3]], [2.5, 4]],
  ])('%s', (_, text, features, target) => {
    expect(taught(text, 'value')).toMatchObject({ features, target, asked: [] });
  });

  test('line ends of \\r alone, however many', () => {
    const text = `x,y\r${lines(3000, (row) => `${row},${row * row}`).replaceAll('\n', '\r')}`;
    expect(text.length).toBeGreaterThan(20_000);
    expect(taught(text).target.slice(0, 3)).toEqual([0, 1, 4]);
  });

  test('a first line that counts samples and features and names the classes is no sample', () => {
    const rows = lines(6, (row) => `${row}.5,${row * 2}.5,${row % 2}`);
    const { features, target } = taught(`6,2,setosa,virginica\n${rows}`);
    expect(features[0]).toEqual([0.5, 1.5, 2.5, 3.5, 4.5, 5.5]);
    expect(target).toEqual(['0', '1', '0', '1', '0', '1']);
  });

  test('a sign that begins a column is no comment', () => {
    expect(taught(`#,HP,Speed\n${lines(6, (row) => `${row + 1},${row + 40},${row * 7}`)}`).names).toEqual([
      'HP',
      'Speed',
    ]);
  });
});

describe('what can be read in two ways is asked:', () => {
  test('a point before three digits', () => {
    expect(taught('a;b\n1.200;1\n3.400;2\n5.100;4\n')).toMatchObject({
      features: [[1.2, 3.4, 5.1]],
      asked: ['numbers'],
    });
  });

  test('days and months up to 12', () => {
    const text = `when;y\n${lines(9, (row) => `0${row + 1}/02/2015;${row * row}`)}`;
    expect(taught(text).asked).toEqual(['dates']);
    expect(taught(`${text}\n13/02/2015;7`).asked).toEqual([]);
    expect(taught(`${text}\n13/02/2015;7`).features[0].slice(0, 2)).toEqual([0, 1]);
  });

  test('a first row of nothing but years', () => {
    expect(taught('1952,1957\n10,20\n12,25\n', 'value')).toMatchObject({
      names: ['1952', '1957'],
      asked: ['header'],
    });
    expect(taught('1952,1957\n1960,1970\n1961,1971\n', 'value')).toMatchObject({
      names: ['column 1', 'column 2'],
      asked: ['header'],
    });
  });
});

describe('columns are chosen that teach something:', () => {
  test('neither text, dates nor what is empty is predicted, and no id is learned from first', () => {
    const text = `id,x,y,name,date,note\n${lines(30, (row) => `${row + 1},${row * 1.5},${row * row},n${row},2020-01-${String((row % 28) + 1).padStart(2, '0')},`)}`;
    expect(taught(text).names).toEqual(['x', 'y']);
  });

  test('an index without a name is no feature', () => {
    expect(taught(`,x,y\n${lines(9, (row) => `${row},${row / 2},${row * row}`)}`).names).toEqual(['x', 'y']);
  });

  test('a date is learned from where there are no numbers, a category where there are no dates', () => {
    expect(taught(`when,y\n${lines(9, (row) => `2015-0${row + 1}-01,${row * row}`)}`).names).toEqual([
      'when',
      'y',
    ]);
    expect(taught(`kind,y\n${lines(9, (row) => `${'abc'[row % 3]},${row * row}`)}`).names).toEqual([
      'kind a',
      'kind b',
      'kind c',
      'y',
    ]);
  });

  test('a target by name with whole numbers is a class', () => {
    const text = `x,z,class\n${lines(12, (row) => `${row}.5,${row * row},${row % 3}`)}`;
    expect(new Set<unknown>(taught(text).target)).toEqual(new Set(['0', '1', '2']));
  });
});

describe('cells as people write them in spreadsheets:', () => {
  /** A column as it is read, with its kind, unit and how many cells are empty or odd. */
  function column(cells: readonly string[], separator = ';') {
    const text = `x${separator}y\n${cells.map((cell, row) => `${cell}${separator}${row * row}.5`).join('\n')}\n`;
    const { settings, questions } = suggestion(text);
    const { columns } = readTable(text, settings) as TypedTable;
    const { kind, unit, numbers, missing, odd } = columns[0];
    return {
      kind,
      unit,
      numbers: [...numbers],
      missing,
      odd,
      asked: questions.map(({ setting }) => setting),
    };
  }
  const clean = { missing: 0, odd: 0, asked: [] };

  test.each([
    ['brackets', ['(1,234.50)', '1,200.25', '(3)'], [-1234.5, 1200.25, -3]],
    ['brackets alone', ['(12.5)', '7', '(0.25)'], [-12.5, 7, -0.25]],
    ['minus signs behind', ['12-', '1,234.5-', '7'], [-12, -1234.5, 7]],
    ['lakhs', ['12,34,567', '1,00,000.5', '-99,999'], [1234567, 100000.5, -99999]],
    ['money of any country', ['($5.50)', '-$6', '$(7.25)'], [-5.5, -6, -7.25]],
    ['codes of currencies', ['USD 1,200.50', 'USD 3', 'USD -4'], [1200.5, 3, -4]],
    ['numbers kept from being read', ['="12"', '="007"', '3'], [12, 7, 3]],
  ])('%s', (_, cells, numbers) => {
    expect(column(cells)).toMatchObject({ ...clean, kind: 'number', numbers });
  });

  test('a sign beside every number is its unit', () => {
    expect(column(['₹12,34,567', '₹1,00,000', '₹7'])).toMatchObject({ ...clean, unit: '₹' });
    expect(column(['10%', '(20%)', '25.5 %'])).toMatchObject({
      ...clean,
      unit: '%',
      numbers: [10, -20, 25.5],
    });
    expect(column(['$10', '20', '$30'])).toMatchObject({ ...clean, unit: '' });
  });

  test('what says that there is nothing is empty: some of it among numbers alone', () => {
    const nothing = ['.', '..', '-', 'n/a', 'NA', '?', '#N/A', '#DIV/0!', '', 'n.a.', '--', 'NaN'];
    const read = column([...nothing, '3', '4.5']);
    expect(read).toMatchObject({ kind: 'number', missing: nothing.length, odd: 0 });
    expect(read.numbers.slice(-2)).toEqual([3, 4.5]);
    expect(column(['--', 'a', '--', 'a', 'b', 'b', 'b'])).toMatchObject({ kind: 'category', missing: 0 });
    expect(column(['.', 'a', 'a', '..', 'b', 'b', 'b'])).toMatchObject({ kind: 'category', missing: 2 });
    expect(column(['a', '#N/A', 'a', 'b', 'b'])).toMatchObject({ kind: 'category', missing: 1 });
  });

  test('times are hours, of a day or not', () => {
    const read = column(['7:05', '13:45:30', '1:02 PM', '12:00 AM', '11 p.m.']);
    expect(read).toMatchObject({ ...clean, kind: 'time', unit: 'hours' });
    expect(read.numbers).toEqual([7 + 5 / 60, 13 + 45.5 / 60, 13 + 2 / 60, 0, 23]);
  });

  test('times below an hour are seconds', () => {
    const read = column(['1:45.3', '1:47.9', '0:59.0']);
    expect(read).toMatchObject({ ...clean, unit: 'seconds' });
    [105.3, 107.9, 59].forEach((seconds, row) => expect(read.numbers[row]).toBeCloseTo(seconds, 9));
    expect(column(['0:01:10', '0:02:05', '0:00:07'])).toMatchObject({ ...clean, numbers: [70, 125, 7] });
  });

  test('minutes beside hours are minutes where no day has so many hours', () => {
    const { numbers, asked } = column(['59:30', '1:02:13', '2:03:11']);
    [3570, 3733, 7391].forEach((seconds, row) => expect(numbers[row]).toBeCloseTo(seconds / 3600, 12));
    expect(asked).toEqual([]);
  });

  test('what may be either is asked, and the answer is taken', () => {
    expect(column(['7:05', '8:45', '9:15'])).toMatchObject({ asked: ['times'], unit: 'hours' });
    const text = 't;y\n7:05;1.5\n8:45;2.5\n9:15;4.5\n';
    const { columns } = readTable(text, { cells: 'sheet', times: 'minutes' }) as TypedTable;
    expect([columns[0].unit, ...columns[0].numbers]).toEqual(['seconds', 425, 525, 555]);
  });

  test.each(['25:61', '7:5', '13:00 PM', '1:2:3', '5-7', '(a)', '12-13-', '((3))', '2015-01-02-'])(
    '%s is neither a time nor a number',
    (cell) => {
      expect(column([cell, 'one', 'two', 'three']).numbers[0]).toBeNaN();
    },
  );

  test('no table that was read before is read otherwise: all of it is chosen', () => {
    const { columns } = readTable('t,y\n7:05,(3)\n8:45,.\n', {}) as TypedTable;
    expect(columns.map(({ kind, missing }) => [kind, missing])).toEqual([
      ['text', 0],
      ['text', 0],
    ]);
  });
});

describe('a table that nothing can be learned from', () => {
  test.each([
    ['one column', 'y\n1.5\n2.5\n4.5\n'],
    ['a JSON list of numbers', '[1.5, null, 2.5, 4.5]'],
    ['names beside it', 'name,y\nAnna,1.5\nBert,2.5\nCarl,4.5\n'],
  ])('describes its numbers by themselves: %s', (_, text) => {
    expect(taught(text)).toMatchObject({ features: [], target: [1.5, 2.5, 4.5] });
  });
});

test('what is usual needs no setting, so that links to plain tables stay short', () => {
  expect(suggestion('x,y\n1,2\n3,4\n').settings).toEqual({});
  expect(suggestion('x;y\n1,5;2,25\n3,5;4,5\n').settings).toEqual({});
  expect(suggestion('a,b,kind\n1,2.125,p\n3,4.875,q\n3,4.875,q\n').settings).toEqual({});
});
