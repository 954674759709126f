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

const remembered = 24;
const samplesByChoice = new Map<string, Samples>();

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
      start: terrain.start,
      terrain,
    };
  }
  const samples = samplesFor(data, seed);
  const model = find(models, subject.model.id)!;
  const network = model.build(subject.model.settings, samples);
  return {
    parameters: network.parameters,
    ranges: network.view.ranges,
    rate: network.view.rate,
    ...(network.view.start && { start: network.view.start }),
    network: { model, network, samples, score: model.score },
  };
}
