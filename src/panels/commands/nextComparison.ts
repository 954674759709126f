import { comparisons } from '../../core/comparisons';
import { idAfter, titlesOf } from '../form/options';
import { defineCommand } from './command';
import { notCompared } from './notCompared';

export const nextComparison = defineCommand({
  title: 'Next way to compare',
  help: `compared ranges: ${Object.values(titlesOf(comparisons)).join(', ')}`,
  keys: ['o'],
  unfit: notCompared,
  run({ store, actions }) {
    const { compare } = store.getState().experiment.view;
    actions.changeView({ compare: idAfter(comparisons, compare) });
  },
});
