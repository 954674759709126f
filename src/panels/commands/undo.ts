import { defineCommand } from './command';

export const undo = defineCommand({
  title: 'Undo',
  help: 'undo',
  keys: ['Ctrl+z'],
  icon: 'undo',
  run: ({ store }) => store.getState().undo(),
  unfit: ({ store }) => (store.getState().history.past.length === 0 ? 'Nothing to undo' : undefined),
});
