import { defineCommand } from './command';

export const gallery = defineCommand({
  title: 'Gallery',
  help: 'the gallery',
  keys: ['g'],
  run: ({ screen }) => screen.getState().set({ galleryOpen: true }),
});
