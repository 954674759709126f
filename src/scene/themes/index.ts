import type { Theme } from '../../state/store';
import { night } from './night';
import { paper } from './paper';
import type { ThemeLook } from './theme';

export type { Theme };

/** The looks of the range, by theme. */
export const themes: Readonly<Record<Theme, ThemeLook>> = { paper, night };
