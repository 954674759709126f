import type { FindKind } from '../find/findable';

/** What the search over everything says. */
export const findWords = {
  title: 'Search',
  about: 'Commands, data, architectures, losses, optimizers, terrains and cards.',
  noun: 'anything',
  noModel: 'A terrain has no model and no loss: choose data first.',
  adds: (title: string) => `Adds a walker by ${title}. `,
} as const;

export const findKinds: Readonly<Record<FindKind, string>> = {
  command: 'command',
  data: 'data',
  model: 'architecture',
  loss: 'loss',
  optimizer: 'optimizer',
  terrain: 'terrain',
  card: 'card',
};
