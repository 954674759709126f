import { commandWords } from '../words/commands';
import { defineCommand } from './command';

export const find = defineCommand({
  title: commandWords.find,
  help: commandWords.findHelp,
  keys: ['Ctrl+k'],
  icon: 'find',
  whileWriting: true,
  needsRoom: true,
  run: ({ screen }) => screen.getState().set({ findOpen: true }),
});
