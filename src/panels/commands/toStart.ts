import { defineCommand } from './command';
import { notWalked } from './notWalked';

export const toStart = defineCommand({
  title: 'To the start',
  help: 'the start',
  keys: ['Home'],
  run: ({ playback }) => playback.stepTo(0),
  unfit: notWalked,
});
