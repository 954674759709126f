import { defineCommand } from './command';

export const toStart = defineCommand({
  title: 'To the start',
  help: 'the start',
  keys: ['Home'],
  run: ({ playback }) => playback.stepTo(0),
});
