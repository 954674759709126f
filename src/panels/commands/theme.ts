import type { Massif } from '../../state/massif';
import type { Theme } from '../../state/store';
import { defineCommand } from './command';

export const theme = defineCommand({
  title: (massif) => `Switch to ${otherTheme(massif)}`,
  help: 'night or paper',
  keys: ['n'],
  icon: (massif) => (otherTheme(massif) === 'night' ? 'moon' : 'sun'),
  run: (massif) => massif.store.getState().setTheme(otherTheme(massif)),
});

function otherTheme({ store }: Massif): Theme {
  return store.getState().theme === 'paper' ? 'night' : 'paper';
}
