import { defineCommand } from './command';

export const fromTop = defineCommand({
  title: 'From the top',
  help: 'see it from the top',
  keys: ['t'],
  run: ({ screen }) => screen.getState().frame('above'),
});
