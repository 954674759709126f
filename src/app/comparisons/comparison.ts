import type { ReactNode } from 'react';
import type { PaletteId } from '../../core/experiment/palettes';
import type { Relief } from '../../core/surface/relief';
import type { RampImage } from '../../panels/stage/Legend';
import type { ReliefHandlers } from '../../scene/surface/useReliefPointer';
import type { Drawn } from '../../core/surface/drawn';
import type { Theme } from '../../state/store';

/** How every scene is drawn, and what pointing at it does. */
export interface SceneLook {
  readonly theme: Theme;
  readonly palette: PaletteId;
  /** How long a range takes to flow into the next, in seconds; 0 cuts. */
  readonly flowSeconds: number;
  readonly handlers: ReliefHandlers;
}

/** What stands in one pane. */
export interface PaneContent {
  /** Tells it from the others as they come and go. */
  readonly key: string;
  readonly title: string | undefined;
  /** All that the camera is to frame. */
  readonly reliefs: readonly Relief[];
  readonly hasValueAxis: boolean;
  readonly head?: ReactNode;
  readonly foot?: (ramp: RampImage) => ReactNode;
  readonly scene: (look: SceneLook) => ReactNode;
}

/** A way to show the drawn ranges: one pane or several. */
export type Comparison = (drawn: readonly Drawn[]) => readonly PaneContent[];
