import { defineCommand } from './command';

export const help = defineCommand({
  title: 'Help and keys',
  help: 'this list',
  keys: ['?'],
  run: ({ screen }) => screen.getState().set({ helpOpen: true }),
});
