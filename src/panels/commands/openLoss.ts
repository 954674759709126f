import { defineCommand } from './command';

export const openLoss = defineCommand({
  title: 'Open loss',
  help: 'open loss',
  keys: ['3'],
  run: ({ screen }) => screen.getState().openChoice('loss'),
});
