import { defineCommand } from './command';

export const toEnd = defineCommand({
  title: 'To the end',
  help: 'the end',
  keys: ['End'],
  run: ({ playback }) => playback.stepTo(Infinity),
});
