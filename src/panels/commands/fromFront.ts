import { defineCommand } from './command';

export const fromFront = defineCommand({
  title: 'From the front',
  help: 'see it from the front',
  keys: ['f'],
  run: ({ screen }) => screen.getState().frame('front'),
});
