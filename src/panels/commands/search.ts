import { defineCommand } from './command';

export const search = defineCommand({
  title: 'Search the open catalog',
  help: 'search the open catalog, or that of losses',
  keys: ['/'],
  run({ screen }) {
    const { detail, openChoice, set } = screen.getState();
    if (!detail) openChoice('loss');
    set({ searchAsked: true });
  },
});
