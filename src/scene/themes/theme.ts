import type { Ramp } from '../../core/palettes/palette';
import type { Rgb } from '../materials/ramp';

/** How a range is lit in one theme, and what stands around it. All colours are display values: the shaders neither map tones nor convert spaces. */
export interface ThemeLook {
  readonly night: boolean;
  /** The ramp of a difference, which stands in its middle: the colour of the panels, and as far from it at both ends. */
  readonly differenceTints: Ramp;
  readonly sunTint: Rgb;
  readonly shadeTint: Rgb;
  readonly occlusionTint: Rgb;
  readonly haze: string;
  readonly hazeAmount: number;
  readonly cutEdge: string;
  readonly strata: readonly [string, string];
  readonly floorShadow: string;
  readonly floorShadowStrength: number;
  /** Strength of a marker's light on the ground, its falloff with squared distance, and its share of warm white. */
  readonly marker: { readonly strength: number; readonly falloff: number; readonly warmth: number };
}
