import { defineCommand } from './command';

export const openArchitecture = defineCommand({
  title: 'Open architecture',
  help: 'open architecture',
  keys: ['2'],
  run: ({ screen }) => screen.getState().openChoice('architecture'),
});
