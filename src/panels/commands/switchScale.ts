import { changeView } from '../../core/experiment/edit/edit';
import { defineCommand } from './command';
import { notCompared } from './notCompared';

export const switchScale = defineCommand({
  title: 'Same scale or each its own',
  help: 'compared ranges: same scale or each its own',
  keys: ['s'],
  unfit: notCompared,
  run({ store, edit }) {
    const { scale } = store.getState().experiment.view;
    edit((chosen) => changeView(chosen, { scale: scale === 'own' ? 'same' : 'own' }));
  },
});
