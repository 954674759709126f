import type { SettingValues } from '../settings';
import type { Column, Table, Task } from './dataset';
import { editedTable, type Edits } from './edits';
import { scaleLike, type Scaling } from './scaling';

/** Data as a model reads it: scaled features, feature by feature. */
export interface Samples {
  readonly count: number;
  readonly task: Task;
  /** One array a feature, one value a sample, scaled. */
  readonly features: readonly Float64Array[];
  /** One value a sample: real (scaled on request), 0 or 1, or a class index. */
  readonly target: Float64Array;
  /** The same rows before scaling, with names and units. */
  readonly table: Table;
  /** What scaling did: raw = scaled * factor + shift, feature by feature. */
  readonly scaling: readonly { readonly shift: number; readonly factor: number }[];
}

/**
 * Rows scaled as the settings `scaling` and `scaleTarget` of their data set say (raw where it has none). Edits leave
 * the scale alone: who moves one sample moves no other.
 */
export function samplesOf(original: Table, settings: SettingValues, edits?: Edits): Samples {
  const table = edits ? editedTable(original, edits) : original;
  const scaling = (settings.scaling ?? 'raw') as Scaling;
  const features = table.features.map(({ values }, column) =>
    scaleLike(original.features[column].values, scaling, values),
  );
  const isScaled = settings.scaleTarget === true && table.task === 'regression';
  const target = scaleLike(original.target.values, isScaled ? 'standardised' : 'raw', table.target.values);
  return {
    count: table.target.values.length,
    task: table.task,
    features: features.map(({ values }) => values),
    target: target.values,
    table,
    scaling: features.map(({ shift, factor }) => ({ shift, factor })),
  };
}

/** Some of the samples, in the order of their indices. */
export function pickedSamples(samples: Samples, indices: Int32Array): Samples {
  const picked = (values: Float64Array) => Float64Array.from(indices, (index) => values[index]);
  return {
    ...samples,
    count: indices.length,
    features: samples.features.map(picked),
    target: picked(samples.target),
  };
}

/** "beak depth, mm" */
export function columnTitle({ name, unit }: Column): string {
  return unit === '' ? name : `${name}, ${unit}`;
}
