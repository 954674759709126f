import { mean, standardDeviation } from '../math/linear';
import { choice, toggle } from '../settings';

/** As measured, with mean 0, or with mean 0 and population standard deviation 1. */
export type Scaling = 'raw' | 'centred' | 'standardised';

/** Scaled values and the way back: raw = scaled * factor + shift. */
export interface Scaled {
  readonly values: Float64Array;
  readonly shift: number;
  readonly factor: number;
}

/** Scales one column; a column without spread is only centred. */
export function scale(values: Float64Array, scaling: Scaling): Scaled {
  return scaleLike(values, scaling, values);
}

/** Scales values as a column is scaled that they may not be part of. */
export function scaleLike(column: Float64Array, scaling: Scaling, values: Float64Array): Scaled {
  const shift = scaling === 'raw' ? 0 : mean(column);
  const factor = scaling === 'standardised' ? standardDeviation(column) || 1 : 1;
  return { values: values.map((value) => (value - shift) / factor), shift, factor };
}

/** The setting of a data set that says how its features are scaled. */
export function scalingSetting(scaling: Scaling) {
  return choice(
    'scaling of features',
    scaling,
    { raw: 'as measured', centred: 'centred', standardised: 'standardised' },
    'Centred: mean 0. Standardised: mean 0 and standard deviation 1.',
  );
}

/** The setting of a regression that says whether its target is standardised. */
export function scaleTargetSetting(isScaled = false) {
  return toggle(
    'standardise the target',
    isScaled,
    'For a regression only: mean 0 and standard deviation 1.',
  );
}
