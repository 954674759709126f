import { frameAll } from '../../state/frameAll';
import { defineCommand } from './command';

export const wholeRange = defineCommand({
  title: 'Whole range',
  help: 'the first region, all of it',
  keys: ['0'],
  run: frameAll,
});
