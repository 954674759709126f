import { defineCommand } from './command';

export const openData = defineCommand({
  title: 'Open data',
  help: 'open data',
  keys: ['1'],
  run: ({ screen }) => screen.getState().openChoice('data'),
});
