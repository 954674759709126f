import { toggleComparing } from '../../state/comparing';
import { defineCommand } from './command';

export const compare = defineCommand({
  title: 'Compare losses',
  help: 'compare losses, or the main one alone',
  keys: ['c'],
  run: toggleComparing,
});
