import { defineCommand } from './command';
import { notWalked } from './notWalked';

export const toEnd = defineCommand({
  title: 'To the end',
  help: 'the end',
  keys: ['End'],
  run: ({ playback }) => playback.stepTo(Infinity),
  unfit: notWalked,
});
