import { expect, test } from 'vitest';
import { shareOf } from '../../cases';
import { keepTable } from '../../../src/core/csv/ownTables';
import { datasets } from '../../../src/core/datasets';
import { samplesFor } from '../../../src/core/experiment/subject';
import { lossSurface } from '../../../src/core/landscape/lossSurface';
import { random } from '../../../src/core/math/random';
import { isFarOff } from '../../../src/core/models/viewRanges';
import { centred, withPenalty } from '../../../src/core/objective/centred';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { penaltyTerm } from '../../../src/core/objective/penalty';
import { reducedLoss } from '../../../src/core/objective/reducedLoss';
import type { Settings } from '../../../src/core/settings';
import { experimentOf } from '../experiments';

function years(model: object, penalty = {}) {
  const stream = random(4);
  const rows = Array.from({ length: 31 }, (_, index) =>
    [1990 + index, (stream.normal() + index / 10).toFixed(3), 'abc'[Math.floor(index / 11)]].join(),
  );
  const { key } = keepTable(['year,price,kind', ...rows].join('\n')) as { key: string };
  const data = { id: 'csv', settings: { table: key, scaling: 'raw' } };
  const experiment = experimentOf({
    data,
    subject: { model },
    losses: [{ id: 'softmaxCrossEntropy', penalty }],
  });
  return lossSurface(experiment);
}

test.each([{ id: 'softmax' }, { id: 'mlp', settings: { width: 2, depth: 1 } }])(
  'centred %o: the same loss at the same parameters, all of them in their ranges',
  (model) => {
    const { chosen, objective, problem } = years(model);
    const { parametersOf, ranges, chosen: same } = centred(chosen!, problem.ranges)!;
    expect(same.samples.features[0].reduce((sum, value) => sum + value)).toBe(0);
    // A price near 0 is left as it is.
    expect(same.samples.features[1]).toEqual(chosen!.samples.features[1]);
    const nearer = modelObjective(
      same.network,
      same.samples,
      reducedLoss(same.loss, same.settings),
      same.penalty,
    );
    const stream = random(1);
    for (let draw = 0; draw < 200; draw++) {
      const theta = Float64Array.from(ranges, ([low, high]) => low + (high - low) * stream.uniform());
      const parameters = parametersOf(theta);
      expect(objective.value(parameters)).toBeCloseTo(nearer.value(theta), 9);
      parameters.forEach((value, index) => {
        const [low, high] = problem.ranges[index];
        const rounding = 1e-12 * high;
        expect(value > low - rounding && value < high + rounding).toBe(true);
      });
    }
  },
);

test('a penalty is on the parameters of the loss itself, with its slopes and curvatures', () => {
  const { chosen, objective, problem } = years({ id: 'softmax' }, { l1: 0.01, l2: 0.1 });
  const nearer = centred(chosen!, problem.ranges)!;
  const { network, samples, loss, settings, penalty } = nearer.chosen;
  const plain = modelObjective(network, samples, reducedLoss(loss, settings), penalty);
  const same = withPenalty(nearer, plain, penaltyTerm(chosen!.penalty, network.layers));
  const stream = random(2);
  const theta = Float64Array.from(problem.ranges, () => 0.01 * stream.normal());
  expect(same.value(theta)).toBeCloseTo(objective.value(nearer.parametersOf(theta)), 9);
  const [gradient, hessian] = [same.gradient(theta), same.hessian(theta)];
  const at = (index: number, step: number) => theta.map((value, k) => (k === index ? value + step : value));
  for (let k = 0; k < theta.length; k++) {
    const step = 1e-6;
    const [up, down] = [at(k, step), at(k, -step)];
    const slope = (same.value(up) - same.value(down)) / (2 * step);
    expect(Math.abs(gradient[k] - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
    const [above, below] = [same.gradient(up), same.gradient(down)];
    for (let l = 0; l < theta.length; l++) {
      const bend = (above[l] - below[l]) / (2 * step);
      expect(Math.abs(hessian[k * theta.length + l] - bend)).toBeLessThan(1e-3 * (1 + Math.abs(bend)));
    }
  }
});

/** All combinations of choices, numbers at their least, default and most. */
function combinations(settings: Settings): object[] {
  return Object.entries(settings).reduce<object[]>(
    (all, [name, setting]) => {
      const values =
        setting.kind === 'choice'
          ? Object.keys(setting.options)
          : setting.kind === 'number'
            ? [setting.min, setting.default, setting.max]
            : [];
      if (name === 'scaling') return all.map((chosen) => ({ ...chosen, scaling: 'raw' }));
      return values.length === 0
        ? all
        : all.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value })));
    },
    [{}],
  );
}

test('data as it is offered is not far off: its links open as ever', () => {
  const offered = Object.entries(datasets).flatMap(([id, { settings }]) =>
    combinations(settings).map((chosen) => ({ id, settings: chosen })),
  );
  for (const one of shareOf(offered, 6)) {
    const { data, seed } = experimentOf({ data: one });
    expect([one, samplesFor(data, seed).features.some(isFarOff)]).toEqual([one, false]);
  }
});
