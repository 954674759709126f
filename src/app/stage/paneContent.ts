import type { ReactNode } from 'react';
import type { PaletteId } from '../../core/palettes';
import type { Surface } from '../../core/surface/surface';
import type { RampImage } from '../../panels/stage/Legend';
import type { Insets } from '../../scene/camera/frameBlock';
import type { SurfaceHandlers } from '../../scene/surface/useSurfacePointer';
import type { Theme } from '../../state/store';

/** How every scene is drawn, and what pointing at it does. */
export interface SceneLook {
  readonly theme: Theme;
  readonly palette: PaletteId;
  /** How long a range takes to flow into the next, in seconds; 0 cuts. */
  readonly flowSeconds: number;
  readonly handlers: SurfaceHandlers;
  /** What panels cover of its pane. */
  readonly insets: Insets;
}

/** What stands in one pane. */
export interface PaneContent {
  /** Tells it from the others as they come and go. */
  readonly key: string;
  readonly title: string | undefined;
  /** All that the camera is to frame. */
  readonly surfaces: readonly Surface[];
  readonly hasValueAxis: boolean;
  readonly head?: ReactNode;
  readonly foot?: (ramp: RampImage) => ReactNode;
  readonly scene: (look: SceneLook) => ReactNode;
}
