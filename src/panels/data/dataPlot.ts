import { columnTitle } from '../../core/datasets/samples';
import type { Problem } from '../../core/experiment/subject';
import { forward } from '../../core/objective/network';
import { linearAxis, roomyAxis, type ValueAxis } from '../plot/valueAxis';

type ProblemNetwork = NonNullable<Problem['network']>;

/** One axis of the plot, in raw units. */
export interface PlotAxis extends ValueAxis {
  readonly title: string;
  /** One value a sample. */
  readonly values: Float64Array;
  /** Which value of a row it is, the target being the last; undefined for one that cannot be changed. */
  readonly column: number | undefined;
  /** Whether it tells classes, by whole numbers. */
  readonly isClass: boolean;
}

/** Data as a picture: two features by class or with the copies that a model makes of them, or one feature (or none) against the target. */
export interface DataPlot {
  readonly kind: 'classes' | 'copies' | 'curve';
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** The class of every sample; undefined for a regression. */
  readonly classOf: Float64Array | undefined;
  /**
   * What the model answers at raw places, output by output; copies in raw units; for a curve along x alone. Undefined where the model reads
   * more than the plot shows.
   */
  readonly answersAt: ((theta: Float64Array, x: Float64Array, y: Float64Array) => Float64Array) | undefined;
}

/** The plot of the data that a network reads. */
export function dataPlot({ network, samples }: ProblemNetwork): DataPlot {
  const { table, task, count, scaling } = samples;
  const isClass = task === 'binary' || task === 'multiclass';
  const isCopied = task === 'unlabelled';
  const [first, second] = table.features;
  const scaled = (raw: Float64Array, feature: number) =>
    raw.map((value) => (value - scaling[feature].shift) / scaling[feature].factor);
  const unscaled = (value: number, feature: number) =>
    value * scaling[feature].factor + scaling[feature].shift;
  const run = (theta: Float64Array, inputs: Float64Array, places: number) =>
    forward(network.layers, theta, inputs, places).outputs;
  const runBoth = (theta: Float64Array, x: Float64Array, y: Float64Array) =>
    run(theta, Float64Array.of(...scaled(x, 0), ...scaled(y, 1)), x.length);
  const featureAxis = (feature: number) => {
    const column = table.features[feature];
    return plotAxis(columnTitle(column), column.values, feature);
  };

  if (isClass && second && network.inputs !== 1) {
    return {
      kind: 'classes',
      x: featureAxis(0),
      y: featureAxis(1),
      classOf: samples.target,
      answersAt: network.inputs === 2 ? runBoth : undefined,
    };
  }
  if (isCopied && second && network.inputs === 2) {
    return {
      kind: 'copies',
      x: featureAxis(0),
      y: featureAxis(1),
      classOf: undefined,
      answersAt: (theta, x, y) => {
        const copies = runBoth(theta, x, y);
        return copies.map((value, k) => unscaled(value, k < x.length ? 0 : 1));
      },
    };
  }
  const index = Float64Array.from({ length: count }, (_, sample) => sample + 1);
  const unscale = isCopied
    ? (value: number) => unscaled(value, 0)
    : targetUnits(samples.target, table.target.values);
  const wanted = isCopied ? { ...first, name: `copy of ${first.name}` } : table.target;
  return {
    kind: 'curve',
    x: first ? featureAxis(0) : plotAxis('sample', index, undefined),
    y: isClass
      ? {
          ...linearAxis(-0.12, 1.12),
          title: `probability of ${table.classes[1]}`,
          ticks: [0, 0.5, 1],
          values: samples.target,
          column: table.features.length,
          isClass: true,
        }
      : plotAxis(columnTitle(wanted), wanted.values, isCopied ? undefined : table.features.length),
    classOf: isClass ? samples.target : undefined,
    answersAt:
      network.inputs <= 1 && network.outputs === 1
        ? (theta, x) => {
            const answers = run(theta, network.inputs === 0 ? new Float64Array(0) : scaled(x, 0), x.length);
            return isClass ? answers.map((logit) => 1 / (1 + Math.exp(-logit))) : answers.map(unscale);
          }
        : undefined,
  };
}

function plotAxis(title: string, values: Float64Array, column: number | undefined): PlotAxis {
  const axis = roomyAxis(Math.min(...values), Math.max(...values), 0.08);
  return { ...axis, title, values, column, isClass: false };
}

/** The way from the target as the model sees it to its raw units. */
function targetUnits(seen: Float64Array, raw: Float64Array): (value: number) => number {
  const [low, high] = [seen.indexOf(Math.min(...seen)), seen.indexOf(Math.max(...seen))];
  const factor = (raw[high] - raw[low]) / (seen[high] - seen[low]) || 1;
  return (value) => raw[low] + (value - seen[low]) * factor;
}
