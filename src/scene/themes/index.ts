import { night } from './night';
import { paper } from './paper';

/** The looks of the range, by theme. */
export const themes = { paper, night };

export type Theme = keyof typeof themes;
