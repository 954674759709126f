import type { ViewChoice } from '../../core/experiment/experiment';
import { defineCommand } from './command';
import { notCompared } from './notCompared';

const ways: readonly ViewChoice['compare'][] = ['side', 'overlay', 'difference'];

export const nextComparison = defineCommand({
  title: 'Next way to compare',
  help: 'compared ranges: side by side, one over the other, or their difference',
  keys: ['o'],
  unfit: notCompared,
  run({ store, actions }) {
    const { compare } = store.getState().experiment.view;
    actions.changeView({ compare: ways[(ways.indexOf(compare) + 1) % ways.length] });
  },
});
