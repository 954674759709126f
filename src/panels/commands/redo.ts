import { defineCommand } from './command';

export const redo = defineCommand({
  title: 'Redo',
  help: 'redo',
  keys: ['Shift+Ctrl+z'],
  icon: 'redo',
  run: ({ store }) => store.getState().redo(),
  unfit: ({ store }) => (store.getState().history.future.length === 0 ? 'Nothing to redo' : undefined),
});
