import { createContext, type ReactNode } from 'react';
import type { Surface } from '../../core/surface/surface';

export interface RangePictureProps {
  readonly surface: Surface;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What draws small pictures of ranges: the panels know nothing of the scene. */
export const RangePicture = createContext<((picture: RangePictureProps) => ReactNode) | undefined>(undefined);
