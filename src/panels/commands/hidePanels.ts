import { defineCommand } from './command';

export const hidePanels = defineCommand({
  title: 'Hide or show the panels',
  help: 'hide or show the panels',
  keys: ['h'],
  run({ screen }) {
    const { panelsHidden, set } = screen.getState();
    set({ panelsHidden: !panelsHidden });
  },
  isOn: ({ screen }) => screen.getState().panelsHidden,
});
