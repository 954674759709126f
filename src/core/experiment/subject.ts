import { find } from '../catalog';
import { datasets } from '../datasets';
import { samplesOf, type Samples } from '../datasets/samples';
import type { Range } from '../models/model';
import { models } from '../models';
import type { Model, Network, Parameter } from '../models/model';
import type { Score } from '../losses/loss';
import { remembering } from '../remembering';
import { terrains } from '../terrains';
import type { Terrain } from '../terrains/terrain';
import type { Choice, DataChoice, Subject } from './experiment';

/** What is to be minimised: the loss of a network on samples, or a terrain; with what a first view of it needs. */
export interface Problem {
  readonly parameters: readonly Parameter[];
  readonly ranges: readonly Range[];
  /** At which plain descent walks there. */
  readonly rate: number;
  /** The id of the plane that shows it best. */
  readonly plane: string;
  /** Where walkers start unless told otherwise; a share of the ranges when not stated. */
  readonly start?: readonly number[];
  readonly network?: {
    readonly model: Model;
    readonly network: Network;
    readonly samples: Samples;
    readonly score: Score;
  };
  readonly terrain?: Terrain;
}

const usualPlane = 'axes';
const remembered = 24;

/** The rows of a choice of data, edited. */
export function samplesFor(data: DataChoice, seed: number): Samples {
  return knownSamples([data, seed]);
}

const knownTable = remembering(
  remembered,
  ([{ id, settings }, seed]: readonly [DataChoice, number]) => find(datasets, id)!.table(settings, seed),
  ([{ id, settings }, seed]) => JSON.stringify([id, settings, seed]),
);

const knownSamples = remembering(
  remembered,
  ([data, seed]: readonly [DataChoice, number]) =>
    samplesOf(knownTable([data, seed]), data.settings, data.edits),
  ([{ id, settings, edits }, seed]) => JSON.stringify([id, settings, seed, edits]),
);

/** How many rows the data have before any edit. */
export function rowCount(data: DataChoice, seed: number): number {
  return samplesFor(unedited(data), seed).count;
}

/** The data before any edit. */
export function unedited({ id, settings }: DataChoice): DataChoice {
  return { id, settings };
}

/**
 * The network of a choice of model; the last few are remembered, for deep ones have thousands of parameters. Edits of
 * the data leave it alone, so that region, starts and rates stay while a sample is dragged.
 */
const networkFor = remembering(
  remembered,
  ([{ id, settings }, data, seed]: readonly [Choice, DataChoice, number]): Network =>
    find(models, id)!.build(settings, samplesFor(unedited(data), seed)),
  ([{ id, settings }, data, seed]) => JSON.stringify([id, settings, data.id, data.settings, seed]),
);

/** What a valid choice of subject and data stands for. */
export function problemOf(subject: Subject, data: DataChoice, seed: number): Problem {
  if (subject.terrain) {
    const terrain = find(terrains, subject.terrain.id)!;
    return {
      parameters: [
        { name: 'x', about: '' },
        { name: 'y', about: '' },
      ],
      ranges: [terrain.domain.a, terrain.domain.b],
      rate: terrain.rate,
      plane: usualPlane,
      start: terrain.start,
      terrain,
    };
  }
  const samples = samplesFor(data, seed);
  const model = find(models, subject.model.id)!;
  const network = networkFor([subject.model, data, seed]);
  return {
    parameters: network.parameters,
    ranges: network.view.ranges,
    rate: network.view.rate,
    plane: network.view.plane ?? usualPlane,
    ...(network.view.start && { start: network.view.start }),
    network: { model, network, samples, score: model.score(samples.task) },
  };
}
