import { find } from '../../core/catalog';
import { datasets } from '../../core/datasets';
import type { Experiment } from '../../core/experiment/experiment';
import { losses } from '../../core/losses';
import { models } from '../../core/models';
import { terrains } from '../../core/terrains';

/** What a saved experiment is called: its terrain, or its data, its model, and its loss or how many there are. */
export function fileName({ data, subject, losses: chosen }: Experiment): string {
  const scored = chosen.length === 1 ? find(losses, chosen[0].id)!.title : `${chosen.length} losses`;
  const titles = subject.terrain
    ? [find(terrains, subject.terrain.id)!.title]
    : [find(datasets, data.id)!.title, find(models, subject.model.id)!.title, scored];
  const words =
    titles
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-');
}
