import { heights } from '../../core/heights';
import { idAfter, titlesOf } from '../form/options';
import { defineCommand } from './command';

export const nextHeight = defineCommand({
  title: 'Next height',
  help: `height: ${Object.values(titlesOf(heights)).join(', ')}`,
  keys: ['l'],
  run({ store, actions }) {
    const { height } = store.getState().experiment.view;
    actions.changeView({ height: idAfter(heights, height) });
  },
});
