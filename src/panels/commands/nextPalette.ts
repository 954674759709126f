import { palettes } from '../../core/experiment/palettes';
import { idAfter, titlesOf } from '../form/options';
import { defineCommand } from './command';

export const nextPalette = defineCommand({
  title: 'Next colours',
  help: `colours: ${Object.values(titlesOf(palettes)).join(', ')}`,
  keys: ['p'],
  run({ store, actions }) {
    const { palette } = store.getState().experiment.view;
    actions.changeView({ palette: idAfter(palettes, palette) });
  },
});
