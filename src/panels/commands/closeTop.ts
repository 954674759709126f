import { outlooks } from '../../core/outlooks';
import { toggleSlicing } from '../../state/slicing';
import { defineCommand } from './command';

export const closeTop = defineCommand({
  title: 'Close',
  help: 'close the top layer',
  keys: ['Escape'],
  run(massif) {
    const { slicing, closeDetail } = massif.screen.getState();
    const { experiment, lookFrom } = massif.store.getState();
    if (slicing) toggleSlicing(massif);
    else if (outlooks[experiment.camera.outlook].along === 'visitor') lookFrom({});
    else closeDetail();
  },
});
