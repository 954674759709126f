import { defineCommand } from './command';
import { notWalked } from './notWalked';

export const play = defineCommand({
  title: 'Play or pause',
  help: 'play or pause',
  keys: [' '],
  run: ({ playback }) => playback.toggle(),
  unfit: notWalked,
});
