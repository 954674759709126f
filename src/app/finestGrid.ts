import type { GridSize } from '../state/surveying';

/** The finest grid that this screen can tell from a coarser one: about four device pixels a cell across the window. */
export function finestGrid(): GridSize {
  return window.innerWidth * window.devicePixelRatio >= 4 * 512 ? 513 : 257;
}
