/** A colour in display space, red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** Places from 0 to 1 with their colours. */
export type Ramp = readonly (readonly [number, string])[];

/** The colours of a range in one theme. All are display values: the shaders neither map tones nor convert spaces. */
export interface Palette {
  readonly night: boolean;
  /** The hypsometric ramp. */
  readonly tints: Ramp;
  /** The ramp of a difference, which stands in its middle: the colour of the panels, and as far from it at both ends. */
  readonly differenceTints: Ramp;
  readonly sunTint: Rgb;
  readonly shadeTint: Rgb;
  readonly occlusionTint: Rgb;
  readonly haze: string;
  readonly hazeAmount: number;
  readonly cutEdge: string;
  readonly strata: readonly [string, string];
  readonly groundShadow: string;
  readonly groundShadowStrength: number;
  /** Strength of a marker's light on the ground, its falloff with squared distance, and its share of warm white. */
  readonly marker: { readonly strength: number; readonly falloff: number; readonly warmth: number };
}

/** The colour of a hexadecimal '#rrggbb'. */
export function rgb(hexadecimal: string): Rgb {
  const value = Number.parseInt(hexadecimal.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** A colour part of the way from one to another. */
export function mixRgb(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    from[2] + share * (to[2] - from[2]),
  ];
}
