import { saveFile } from '../saveFile';
import { defineCommand } from './command';

export const save = defineCommand({
  title: 'Save as file',
  help: 'save the experiment as a file',
  keys: [],
  icon: 'save',
  run: saveFile,
});
