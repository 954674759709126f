import { cividis } from './cividis';
import { grey } from './grey';
import { relief } from './relief';
import { viridis } from './viridis';

/** The colours that heights can have, in the order of the menu. */
export const palettes = { relief, viridis, cividis, grey };

export type PaletteId = keyof typeof palettes;
