import { night } from './night';
import { paper } from './paper';

/** The palettes of the range, by theme. */
export const palettes = { paper, night };

export type Theme = keyof typeof palettes;
