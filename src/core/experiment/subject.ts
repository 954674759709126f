import { find } from '../catalog';
import { datasets } from '../datasets';
import { samplesOf, type Samples } from '../datasets/samples';
import type { Range } from '../models/model';
import { models } from '../models';
import type { Model, Network, Parameter } from '../models/model';
import type { Score } from '../losses/loss';
import { terrains } from '../terrains';
import type { Terrain } from '../terrains/terrain';
import type { Choice, Subject } from './experiment';

/** What is surveyed: a network on samples, or a terrain; with what a first view of it needs. */
export interface Ground {
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
const samplesByChoice = new Map<string, Samples>();
const networkByChoice = new Map<string, Network>();

/** The rows of a choice of data; the last few choices are remembered. */
export function samplesFor({ id, settings }: Choice, seed: number): Samples {
  const key = JSON.stringify([id, settings, seed]);
  const known = samplesByChoice.get(key);
  if (known) return known;
  const samples = samplesOf(find(datasets, id)!, settings, seed);
  if (samplesByChoice.size >= remembered) samplesByChoice.delete(samplesByChoice.keys().next().value!);
  samplesByChoice.set(key, samples);
  return samples;
}

/** The network of a choice of model; the last few are remembered, for deep ones have thousands of parameters. */
function networkFor({ id, settings }: Choice, data: Choice, seed: number): Network {
  const key = JSON.stringify([id, settings, data, seed]);
  const known = networkByChoice.get(key);
  if (known) return known;
  const network = find(models, id)!.build(settings, samplesFor(data, seed));
  if (networkByChoice.size >= remembered) networkByChoice.delete(networkByChoice.keys().next().value!);
  networkByChoice.set(key, network);
  return network;
}

/** What a valid choice of subject and data stands for. */
export function groundOf(subject: Subject, data: Choice, seed: number): Ground {
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
  const network = networkFor(subject.model, data, seed);
  return {
    parameters: network.parameters,
    ranges: network.view.ranges,
    rate: network.view.rate,
    plane: network.view.plane ?? usualPlane,
    ...(network.view.start && { start: network.view.start }),
    network: { model, network, samples, score: model.score(samples.task) },
  };
}
