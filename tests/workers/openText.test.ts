import { describe, expect, test } from 'vitest';
import { openText } from '../../workers/openText';

const opened = (text: string) => openText(new TextEncoder().encode(text));

describe('what is opened', () => {
  test('is a table with its reading and what it becomes', () => {
    expect(opened('id,x,y,name\n1,2.5,7,a\n2,3.5,8,b\n3,,9,c\n4,5.5,11,d\n5,1,12,e\n')).toMatchObject({
      kind: 'table',
      encoding: 'utf-8',
      drawnFrom: undefined,
      suggestion: { settings: { target: '3', first: '2' }, questions: [] },
      preview: {
        separator: 'comma',
        hasHeader: true,
        rowCount: 5,
        target: 2,
        features: [1],
        columns: [
          { name: 'id', kind: 'id', about: '1 to 5' },
          { name: 'x', kind: 'number', about: '1 to 5.5, 1 empty' },
          { name: 'y', kind: 'number', about: '7 to 12' },
          { name: 'name', kind: 'text', about: 'all different, such as a', canBeFeature: false },
        ],
        result: { task: 'regression', samples: 4, inputs: 1, classes: [] },
        leftOut: ['Line 4: no number in x: left out.'],
        leftOutCount: 1,
      },
    });
  });

  test('is a table of drawn rows where there are too many', () => {
    const rows = Array.from({ length: 25_000 }, (_, row) => `${row / 2},${row % 7}`).join('\n');
    expect(opened(`x,y\n${rows}\n`)).toMatchObject({
      kind: 'table',
      drawnFrom: 25_000,
      preview: { rowCount: 10_000 },
    });
  });

  test('is an experiment, be it a broken one, or a table of objects', () => {
    expect(opened('{"version": 2}')).toEqual({ kind: 'experiment', text: '{"version": 2}' });
    expect(opened('{"losses": [')).toMatchObject({ kind: 'experiment' });
    expect(opened('{"x":1,"y":2}\n{"x":2,"y":3}\n')).toMatchObject({
      kind: 'table',
      preview: { separator: undefined },
    });
  });

  test('is told why it is neither', () => {
    expect(opened('<!doctype html><title>A</title>')).toMatchObject({
      problem: expect.stringMatching(/^This is a page/) as string,
    });
    expect(opened('x,y\n1,"2\n')).toMatchObject({
      problem: expect.stringMatching(/^The quote that opens on line 2/) as string,
    });
    expect(opened(' \n')).toMatchObject({ problem: 'The table is empty: it needs a row for every sample.' });
    expect(opened('[{"x":1,"y":NaN},{"x":2,"y":3}]')).toMatchObject({
      problem: expect.stringMatching(/^It begins as a JSON list, but is not JSON: /) as string,
    });
    expect(opened('[1,[2],{"x":3}]')).toMatchObject({
      problem: expect.stringMatching(/^A JSON table is a list of objects/) as string,
    });
  });

  test('names dates as they are written and the values of categories by how often they come', () => {
    const { preview } = opened('when,kind,y\n2015-01-05,a,1\n2015-02-01,b,2\n2015-01-07,a,4\n') as Extract<
      ReturnType<typeof opened>,
      { kind: 'table' }
    >;
    expect(preview.columns.map(({ about }) => about)).toEqual([
      '2015-01-05 to 2015-02-01, in days since 2015-01-05',
      'a 2, b 1',
      '1 to 4',
    ]);
  });

  test.each([
    ['20240101', '20240103', '20,240,101 to 20,240,103'],
    ['100001', '100009', '1.00001e5 to 1.00009e5'],
    ['0.123456789', '3.1234567', '0.12346 to 3.1235'],
    ['7', '7', '7'],
  ])('shows the ends of a column from %s to %s as far as they differ', (low, high, about) => {
    const { preview } = opened(`x,y\n${low},1.5\n${high},2.5\n${low},3.5\n`) as Extract<
      ReturnType<typeof opened>,
      { kind: 'table' }
    >;
    expect(preview.columns[0].about).toBe(about);
  });
});
