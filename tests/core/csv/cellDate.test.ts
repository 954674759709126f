import { expect, test } from 'vitest';
import { dateOf, isoDay, orderShown, yearOf } from '../../../src/core/csv/cellDate';

/** Days since 1970 as the platform counts them. */
const days = (iso: string) => Date.parse(iso) / 86_400_000;

test.each([
  ['2015-03-14', '2015-03-14'],
  ['2015/03/14', '2015-03-14'],
  ['2015-03-14T15:09:26Z', '2015-03-14T15:09:26Z'],
  ['2015-03-14 15:09', '2015-03-14T15:09Z'],
  ['2015-03-14T15:09:26.5+01:30', '2015-03-14T15:09:26.5+01:30'],
  ['2015-03', '2015-03-01'],
  ['14.3.2015', '2015-03-14'],
  ['03/14/2015', '2015-03-14'],
  ['3/14/15 1:05 PM', '2015-03-14T13:05Z'],
  ['3/14/99 12:05 am', '1999-03-14T00:05Z'],
  ['14 Mar 2015', '2015-03-14'],
  ['14-Mar-15', '2015-03-14'],
  ['March 14, 2015', '2015-03-14'],
  ['Mar 1 2000', '2000-03-01'],
  ['May 2015', '2015-05-01'],
  ['1600-02-29', '1600-02-29'],
])('%s is %s', (cell, iso) => {
  expect(dateOf(cell, 'month')).toBe(days(iso));
});

test('figures are in the order that is chosen', () => {
  expect(dateOf('03/04/2015', 'day')).toBe(days('2015-04-03'));
  expect(dateOf('03/04/2015', 'month')).toBe(days('2015-03-04'));
  expect([orderShown('13/04/2015'), orderShown('03/14/2015'), orderShown('03/04/2015')]).toEqual([
    'day',
    'month',
    'either',
  ]);
});

test.each([
  '2015-02-29',
  '2015-13-01',
  '31/31/2015',
  '2015-03-14 25:00',
  '12 Foo 2015',
  '1.2.3.4',
  '20150314',
  'Gentoo 2015x',
  '',
])('%j is no date', (cell) => expect(dateOf(cell, 'month')).toBeNaN());

test('every day of 800 years is written again as it was, and years go from one to the next', () => {
  for (let day = days('1600-01-01'); day < days('2400-01-01'); day += 13) {
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
    expect(isoDay(day)).toBe(iso);
    expect(dateOf(iso, 'month')).toBe(day);
  }
  expect([yearOf(days('2015-01-01')), yearOf(days('2016-07-02'))]).toEqual([2015, 2016.5]);
});
