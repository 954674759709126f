import { heights } from '../../core/heights';
import { changeView } from '../../core/experiment/edit/edit';
import { idAfter, titlesOf } from '../form/options';
import { defineCommand } from './command';

export const nextHeight = defineCommand({
  title: 'Next height',
  help: `height: ${Object.values(titlesOf(heights)).join(', ')}`,
  keys: ['l'],
  run({ store, edit }) {
    const { height } = store.getState().experiment.view;
    edit((chosen) => changeView(chosen, { height: idAfter(heights, height) }));
  },
});
