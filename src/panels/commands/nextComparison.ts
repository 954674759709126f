import { comparisons } from '../../core/comparisons';
import { changeView } from '../../core/experiment/edit/edit';
import { idAfter, titlesOf } from '../form/options';
import { defineCommand } from './command';
import { notCompared } from './notCompared';

export const nextComparison = defineCommand({
  title: 'Next way to compare',
  help: `compared ranges: ${Object.values(titlesOf(comparisons)).join(', ')}`,
  keys: ['o'],
  unfit: notCompared,
  run({ store, edit }) {
    const { compare } = store.getState().experiment.view;
    edit((chosen) => changeView(chosen, { compare: idAfter(comparisons, compare) }));
  },
});
