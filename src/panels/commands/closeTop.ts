import { toggleSlicing } from '../../state/slicing';
import { defineCommand } from './command';

export const closeTop = defineCommand({
  title: 'Close',
  help: 'close the top layer',
  keys: ['Escape'],
  run(massif) {
    const { slicing, closeDetail } = massif.screen.getState();
    if (slicing) toggleSlicing(massif);
    else closeDetail();
  },
});
