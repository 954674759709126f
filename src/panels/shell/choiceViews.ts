import type { ReactNode } from 'react';
import { find } from '../../core/catalog';
import { datasets } from '../../core/datasets';
import type { Experiment } from '../../core/experiment/experiment';
import { losses } from '../../core/losses';
import { models } from '../../core/models';
import { terrains } from '../../core/terrains';
import type { ChoiceName } from '../../state/screen';
import { ArchitectureSection } from '../models/ArchitectureSection';
import { DataSection } from '../data/DataSection';
import { LossSection } from '../losses/LossSection';
import { WalkerList } from '../walkers/WalkerList';

interface ChoiceView {
  readonly title: string;
  readonly Body: () => ReactNode;
  /** What is chosen, in words. */
  readonly valueOf: (experiment: Experiment) => string;
}

/** The four choices as sections of the left column and tabs of the sheet. */
export const choiceViews: Readonly<Record<ChoiceName, ChoiceView>> = {
  data: {
    title: 'Data',
    Body: DataSection,
    valueOf: ({ data, subject }) =>
      subject.terrain ? find(terrains, subject.terrain.id)!.title : find(datasets, data.id)!.title,
  },
  architecture: {
    title: 'Architecture',
    Body: ArchitectureSection,
    valueOf: ({ subject }) => (subject.model ? find(models, subject.model.id)!.title : 'none'),
  },
  loss: {
    title: 'Loss',
    Body: LossSection,
    valueOf: ({ losses: chosen }) => {
      const titles = chosen.map(({ id }) => find(losses, id)!.title);
      return titles.length > 0 ? titles.join(', ') : 'the height itself';
    },
  },
  optimizer: {
    title: 'Optimizer',
    Body: WalkerList,
    valueOf: ({ walkers }) => (walkers.length === 1 ? '1 walker' : `${walkers.length || 'no'} walkers`),
  },
};
