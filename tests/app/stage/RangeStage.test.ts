import { expect, test } from 'vitest';
import { panesOf } from '../../../src/app/stage/RangeStage';
import { comparisons } from '../../../src/core/comparisons';
import type { Comparison } from '../../../src/core/comparisons/comparison';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { surfacesOf } from '../../../src/core/surface/drawn';
import { fieldOf } from '../../core/surface/field';

/** Three losses that rise as a b, as a and as b; the first and the last are the two to be compared. */
function drawn(compare: string) {
  const losses = [{ id: 'crossEntropy' }, { id: 'brier' }, { id: 'focal' }];
  const { experiment } = parseExperiment({ losses, view: { compare, pair: [0, 2], height: 'linear' } });
  const fields = [fieldOf((a, b) => a * b), fieldOf((a) => a), fieldOf((_, b) => b)];
  const surfaces = surfacesOf(experiment.view, fields);
  return fields.map((field, loss) => ({ field, surface: surfaces[loss], experiment }));
}

test('side by side every range has a pane', () => {
  const ranges = drawn('side');
  const panes = panesOf(ranges);
  expect(panes.map(({ key }) => key)).toEqual(['main', 'brier', 'focal']);
  expect(panes.map(({ surfaces }) => surfaces)).toEqual(ranges.map(({ surface }) => [surface]));
});

test('two of them in one space are one pane', () => {
  expect(panesOf(drawn('overlay'))).toMatchObject([{ key: 'overlay', title: 'Overlay' }]);
  const [{ title, surfaces }] = panesOf(drawn('difference'));
  expect([title, surfaces.length]).toEqual(['Difference', 1]);
  // a b - b falls to -1; the ramp reaches as far on either side of 0.
  expect([surfaces[0].lowest, surfaces[0].highest]).toEqual([-1, 1]);
});

test('another way lays what it names, from below to above, by its entry alone', () => {
  const listed = comparisons as Record<string, Comparison>;
  listed.dummy = {
    title: 'a dummy',
    pair: {
      layers: [
        { of: 'second', as: 'ground' },
        { of: 'first', as: 'mesh' },
        { of: 'difference', as: 'ground' },
      ],
      between: 'over',
      reading: () => '',
    },
  };
  const [overlay] = panesOf(drawn('overlay'));
  const [difference] = panesOf(drawn('difference'));
  const panes = panesOf(drawn('dummy'));
  expect(panes).toMatchObject([{ key: 'dummy', title: 'A dummy' }]);
  const [first, second] = overlay.surfaces;
  const expected = [second, first, difference.surfaces[0]];
  expect(panes[0].surfaces.map(({ heights }) => heights)).toEqual(expected.map(({ heights }) => heights));
  delete listed.dummy;
});

test('one range alone has nothing to be compared with', () => {
  expect(panesOf(drawn('overlay').slice(0, 1)).map(({ head, surfaces }) => [head, surfaces.length])).toEqual([
    [undefined, 1],
  ]);
});
