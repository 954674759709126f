import { defineCommand } from './command';

export const openOptimizer = defineCommand({
  title: 'Open optimizer',
  help: 'open optimizer',
  keys: ['4'],
  run: ({ screen }) => screen.getState().openChoice('optimizer'),
});
