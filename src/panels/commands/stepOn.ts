import { defineCommand } from './command';
import { notWalked } from './notWalked';

export const stepOn = defineCommand({
  title: 'One step on',
  help: 'one step on',
  keys: ['ArrowRight'],
  run: ({ playback }) => playback.stepBy(1),
  unfit: notWalked,
});
