import { mean } from '../math/linear';
import { dot } from '../math/vector';
import { random } from '../math/random';
import { number } from '../settings';
import { defineDataset } from './dataset';

/** A Gaussian cloud around 0, made round to the last digit and then stretched along its axes. */
export const cloud = defineDataset({
  title: 'Gaussian cloud',
  about:
    'Points without labels, as wide along each axis as you like: there is only the cloud itself to learn.',
  source: 'Own; drawn, whitened exactly and stretched, so that variances are the ones that are set',
  licence: 'CC0 1.0',
  settings: {
    first: number('variance along x1', 1, { min: 0, max: 10 }),
    second: number('variance along x2', 1, { min: 0, max: 10 }),
    count: number('samples', 100, { min: 10, max: 1000, scale: 'log10', integer: true }),
  },
  table(settings, seed) {
    const count = settings.count as number;
    const stream = random(seed).fork('cloud');
    const draw = () => centred(Float64Array.from({ length: count }, () => stream.normal()));
    const one = withSquare(draw(), count);
    const rest = draw();
    const share = dot(rest, one) / count;
    const other = withSquare(centred(rest.map((value, i) => value - share * one[i])), count);
    const stretched = (values: Float64Array, variance: number) => {
      const factor = Math.sqrt(variance);
      return values.map((value) => factor * value);
    };
    return {
      task: 'unlabelled',
      features: [
        { name: 'x1', unit: '', values: stretched(one, settings.first as number) },
        { name: 'x2', unit: '', values: stretched(other, settings.second as number) },
      ],
      target: { name: 'nothing', unit: '', values: new Float64Array(count) },
      classes: [],
    };
  },
});

function centred(values: Float64Array): Float64Array {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

/** Scaled so that its square is this number. */
function withSquare(values: Float64Array, square: number): Float64Array {
  const factor = Math.sqrt(square / dot(values, values));
  return values.map((value) => factor * value);
}
