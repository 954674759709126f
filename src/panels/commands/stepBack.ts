import { defineCommand } from './command';

export const stepBack = defineCommand({
  title: 'One step back',
  help: 'one step back',
  keys: ['ArrowLeft'],
  run: ({ playback }) => playback.stepBy(-1),
});
