import { comparisons } from '../../core/comparisons';
import { hasOwnColours } from '../../core/comparisons/comparison';
import { palettes } from '../../core/palettes';
import { changeView } from '../../core/experiment/edit/edit';
import { idAfter, titlesOf } from '../form/options';
import { defineCommand } from './command';

export const nextPalette = defineCommand({
  title: 'Next colours',
  help: `colours: ${Object.values(titlesOf(palettes)).join(', ')}`,
  keys: ['p'],
  unfit({ store }) {
    const { losses, view } = store.getState().experiment;
    const hasOwn = losses.length > 1 && hasOwnColours(comparisons[view.compare]);
    return hasOwn ? 'A difference has colours of its own' : undefined;
  },
  run({ store, edit }) {
    const { palette } = store.getState().experiment.view;
    edit((chosen) => changeView(chosen, { palette: idAfter(palettes, palette) }));
  },
});
