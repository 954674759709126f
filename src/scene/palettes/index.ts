import type { PaletteId } from '../../core/experiment/palettes';
import { cividis } from './cividis';
import type { Palette } from './palette';
import { relief } from './relief';
import { viridis } from './viridis';

/** All colours of heights. */
export const palettes: Readonly<Record<PaletteId, Palette>> = { relief, viridis, cividis };
