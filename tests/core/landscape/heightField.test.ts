import { describe, expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { heights, type HeightMode } from '../../../src/core/heights';
import { heightField } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { surfaceFromField } from '../../../src/core/surface/surface';

const modes = Object.keys(heights) as HeightMode[];
const size = 33;
const domain = { a: [-2, 2], b: [-2, 2] } as const;

function fieldOf(formula: string) {
  const terrain = { id: 'formula', settings: { text: formula } };
  const { experiment, notices } = parseExperiment({ subject: { terrain } });
  expect(notices).toEqual([]);
  return heightField(planeObjective(experiment), size, domain);
}

const plain = fieldOf('x^2 + 2*y^2');

describe.each(['1e38', '1e150', '2e306', '1e-36', '1e-60', '1e-290'])('a bowl of %s', (unit) => {
  const field = fieldOf(`${unit}*(x^2 + 2*y^2)`);

  test('holds every loss', () => {
    field.heights.forEach((height, k) => {
      expect((height + field.reference) / Number(unit)).toBeCloseTo(plain.heights[k] + plain.reference, 6);
    });
  });

  test.each(modes)('is drawn as the same bowl of 1 in %s height', (mode) => {
    const [drawn, other] = [field, plain].map((one) =>
      surfaceFromField(one, mode, { piecewiseConstant: false }),
    );
    expect(drawn.openShare).toBe(0);
    drawn.heights.forEach((height, k) => expect(height).toBeCloseTo(other.heights[k], 5));
  });
});

test('losses farther apart than the largest number leave no holes', () => {
  const { heights: losses } = fieldOf('1e308*(1.6 - 0.8*x^2)');
  expect([...losses].every(Number.isFinite)).toBe(true);
});

test('usual losses take 32 bits', () => {
  expect(plain.heights).toBeInstanceOf(Float32Array);
});

test('terraces with a penalty on an axis have a slope', () => {
  const plane = (axes: string[]) =>
    planeObjective(parseExperiment({ losses: [{ id: 'counting' }], plane: { axes } }).experiment);
  expect(plane(['w1', 'w2']).piecewiseConstant).toBe(true);
  const penalised = plane(['w1', 'penalty.l2']);
  expect(penalised.axes[1].name).toBe('penalty.l2');
  expect(penalised.piecewiseConstant).toBe(false);
  expect(penalised.gradient(Float64Array.of(3, 0.5))[0]).not.toBe(0);
});
