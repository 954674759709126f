import { find, type CatalogEntry } from '../catalog';
import type { Experiment } from './experiment';
import { lossNames } from './lossNames';
import { inSentence } from '../inSentence';
import { losses } from '../losses';
import { terrains } from '../terrains';

/** What the range of the loss at a place of the list, or of the terrain, is called. */
export function titleOfRange({ losses: chosen, subject }: Experiment, loss: number): string {
  return subject.terrain ? find(terrains, subject.terrain.id)!.title : lossNames(chosen)[loss];
}

/** The same within a sentence. */
export function nameOfRange(experiment: Experiment, loss: number): string {
  const { losses: chosen, subject } = experiment;
  const entry: CatalogEntry = subject.terrain
    ? find(terrains, subject.terrain.id)!
    : find(losses, chosen[loss].id)!;
  return inSentence(entry) + titleOfRange(experiment, loss).slice(entry.title.length);
}
