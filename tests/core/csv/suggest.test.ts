import { describe, expect, test } from 'vitest';
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

test('what is usual needs no setting, so that links to plain tables stay short', () => {
  expect(suggestion('x,y\n1,2\n3,4\n').settings).toEqual({});
  expect(suggestion('x;y\n1,5;2,25\n3,5;4,5\n').settings).toEqual({});
  expect(suggestion('a,b,kind\n1,2.125,p\n3,4.875,q\n3,4.875,q\n').settings).toEqual({});
});
