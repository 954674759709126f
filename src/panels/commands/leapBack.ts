import { defineCommand } from './command';
import { notWalked } from './notWalked';

export const leapBack = defineCommand({
  title: 'Ten steps back',
  help: 'ten steps back',
  keys: ['Shift+ArrowLeft'],
  run: ({ playback }) => playback.stepBy(-10),
  unfit: notWalked,
});
