import type { ViewChoice } from '../../core/experiment/experiment';
import { defineCommand } from './command';

const heights: readonly ViewChoice['height'][] = ['linear', 'log', 'rank'];

export const nextHeight = defineCommand({
  title: 'Next height',
  help: 'height: linear, log, rank',
  keys: ['l'],
  run({ store, actions }) {
    const { height } = store.getState().experiment.view;
    actions.changeView({ height: heights[(heights.indexOf(height) + 1) % heights.length] });
  },
});
