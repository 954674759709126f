import { find, type CatalogEntry } from '../../core/catalog';
import type { Experiment } from '../../core/experiment/experiment';
import { lossNames } from '../../core/experiment/lossNames';
import { inSentence } from '../../core/inSentence';
import { losses } from '../../core/losses';
import { terrains } from '../../core/terrains';

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
