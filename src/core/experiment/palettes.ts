/** The colours that heights can have, in the order of the menu. */
export const palettes = {
  relief: { title: 'relief' },
  viridis: { title: 'viridis' },
  cividis: { title: 'cividis' },
};

export type PaletteId = keyof typeof palettes;
