import { defineCommand } from './command';

export const leapBack = defineCommand({
  title: 'Ten steps back',
  help: 'ten steps back',
  keys: ['Shift+ArrowLeft'],
  run: ({ playback }) => playback.stepBy(-10),
});
