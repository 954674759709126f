import { expect, test } from 'vitest';
import { shareOf } from '../../cases';
import { keepTable } from '../../../src/core/csv/ownTables';
import { datasets } from '../../../src/core/datasets';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { problemOf } from '../../../src/core/experiment/subject';
import { losses } from '../../../src/core/losses';
import { lossUnfit } from '../../../src/core/losses/lossUnfit';
import { models } from '../../../src/core/models';
import { defaultsOf, type Settings } from '../../../src/core/settings';

/** The defaults, then each setting at either end, or with each of its options. */
function variants(settings: Settings): object[] {
  const others = Object.entries(settings).flatMap(([name, setting]): object[] => {
    if (setting.kind === 'number') return [{ [name]: setting.min }, { [name]: setting.max }];
    if (setting.kind === 'choice') return Object.keys(setting.options).map((option) => ({ [name]: option }));
    return setting.kind === 'toggle' ? [{ [name]: !setting.default }] : [];
  });
  return [{}, ...others];
}

const tables = {
  'a constant feature': 'x,y\n0.1,1\n0.1,2\n0.1,4',
  'a constant target': 'x,y\n1,0.1\n2,0.1\n3,0.1',
  'a target far from 0': 'x,y\n1,413.2\n2,413.201\n3,413.199\n4,413.2',
  'Unix seconds': 'x,y\n1700000000.25,1700000000.00001\n1700000000.5,1700000000.00002\n1700000001,1700000000',
  'tiny numbers': 'x,y\n1e-9,1e-12\n2e-9,3e-12\n5e-9,1e-12',
  'huge numbers': 'x,y\n1e13,1e15\n2e13,1e15\n3e13,1000000000000001',
  'numbers that overflow when squared': 'x,y\n1e200,1e13\n2e200,1.2e13\n3e200,1.1e13',
  'nothing but 0': 'x,y\n0,0\n0,0\n0,0',
};
const own = Object.values(tables).flatMap((text) =>
  ['raw', 'centred', 'standardised'].flatMap((scaling) =>
    [false, true].map((scaleTarget) => {
      const { key } = keepTable(text) as { key: string };
      return {
        id: 'csv',
        settings: { table: key, first: '1', target: '2', task: 'value', scaling, scaleTarget },
      };
    }),
  ),
);

test.each([
  ...Object.entries(datasets).map(
    ([id, { settings }]) => [id, variants(settings).map((values) => ({ id, settings: values }))] as const,
  ),
  ['own tables', own] as const,
])('%s: every model and loss starts walkers inside of its first region', (_, choices) => {
  const outside: unknown[] = [];
  let count = 0;
  for (const data of choices) {
    for (const [id, model] of Object.entries(models)) {
      for (const settings of variants(model.settings)) {
        const subject = { model: { id, settings } };
        const { experiment: first } = parseExperiment({ data, subject });
        if (first.subject.model?.id !== id) continue;
        const { network } = problemOf(first.subject, first.data, first.seed);
        for (const [name, loss] of shareOf(Object.entries(losses), 3)) {
          if (loss.typed || lossUnfit(loss, defaultsOf(loss.settings), network!)) continue;
          const { experiment } = parseExperiment({ data, subject, losses: [{ id: name }] });
          const { a, b } = experiment.plane.domain;
          const [start] = experiment.walkers[0].starts;
          const isInside = [a, b].every(([low, high], axis) => low <= start[axis] && start[axis] <= high);
          count += 1;
          if (!isInside || a[0] >= a[1] || b[0] >= b[1]) outside.push([data, subject, name, a, b, start]);
        }
      }
    }
  }
  expect(outside).toEqual([]);
  expect(count).toBeGreaterThan(3);
});

test('a start keeps the digits that tell it from the ends of its region', () => {
  const { key } = keepTable(tables['a target far from 0']) as { key: string };
  const { experiment } = parseExperiment({
    data: { id: 'csv', settings: { table: key, target: '2', first: '1', task: 'value' } },
    subject: { model: { id: 'linear' } },
  });
  const { a, b } = experiment.plane.domain;
  const [start] = experiment.walkers[0].starts;
  expect((start[0] - a[0]) / (a[1] - a[0])).toBeCloseTo(0.85, 2);
  expect((start[1] - b[0]) / (b[1] - b[0])).toBeCloseTo(0.85, 2);
});
