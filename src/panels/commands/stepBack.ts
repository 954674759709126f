import { defineCommand } from './command';
import { notWalked } from './notWalked';

export const stepBack = defineCommand({
  title: 'One step back',
  help: 'one step back',
  keys: ['ArrowLeft'],
  run: ({ playback }) => playback.stepBy(-1),
  unfit: notWalked,
});
