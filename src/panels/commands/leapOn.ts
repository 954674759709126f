import { defineCommand } from './command';
import { notWalked } from './notWalked';

export const leapOn = defineCommand({
  title: 'Ten steps on',
  help: 'ten steps on',
  keys: ['Shift+ArrowRight'],
  run: ({ playback }) => playback.stepBy(10),
  unfit: notWalked,
});
