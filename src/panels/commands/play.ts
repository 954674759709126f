import { defineCommand } from './command';

export const play = defineCommand({
  title: 'Play or pause',
  help: 'play or pause',
  keys: [' '],
  run: ({ playback }) => playback.toggle(),
});
