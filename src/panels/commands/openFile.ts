import { chooseFile } from '../../state/browser/chooseFile';
import { commandWords } from '../words/commands';
import { defineCommand } from './command';

export const openFile = defineCommand({
  title: commandWords.openFile,
  help: commandWords.openFileHelp,
  keys: [],
  icon: 'open',
  needsRoom: true,
  run: chooseFile,
});
