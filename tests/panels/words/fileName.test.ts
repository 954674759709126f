import { expect, test } from 'vitest';
import { fileName } from '../../../src/panels/words/fileName';
import { datasets } from '../../../src/core/datasets';
import { losses } from '../../../src/core/losses';
import { models } from '../../../src/core/models';
import { experimentOf } from '../../core/experiments';

test.each([
  [{ losses: [{ id: 'brier' }] }, 'palmer-penguins-logistic-brier-score'],
  [{ losses: [{ id: 'brier' }, { id: 'hinge' }] }, 'palmer-penguins-logistic-2-losses'],
  [{ subject: { terrain: { id: 'rosenbrock' } } }, 'rosenbrock'],
])('%j is saved as %s', (chosen, name) => {
  expect(fileName(experimentOf(chosen))).toBe(name);
});

test('no name is longer than a list of files shows', () => {
  const longest = [datasets, models, losses].map((entries) =>
    Math.max(...Object.values<{ readonly title: string }>(entries).map(({ title }) => title.length)),
  );
  expect(longest.reduce((sum, length) => sum + length + 1)).toBeLessThanOrEqual(90);
});
