import { featuresOfRegion, type RegionFeatures } from '../../../src/core/analysis/regionFeatures';
import type { PlaneObjective } from '../../../src/core/landscape/planeObjective';
import type { Domain } from '../../../src/core/planeUnits';
import { terrainPlane } from '../experiments';

/** A rectangle of the plane. */
export type Sides = readonly [a0: number, a1: number, b0: number, b1: number];

export const regionOf = ([a0, a1, b0, b1]: Sides): Domain => ({ a: [a0, a1], b: [b0, b1] });

/** Six by six around the origin. */
export const six: Sides = [-3, 3, -3, 3];
export const region = regionOf(six);

/** The surface of a typed formula of x and y. */
export const typedPlane = (text: string): PlaneObjective => terrainPlane('formula', { text });

/** All that a rectangle of such a surface holds. */
export const featuresOf = (text: string, sides = six): RegionFeatures =>
  featuresOfRegion(typedPlane(text), regionOf(sides), Infinity);

/** Its places, the lowest first. */
export const placesOf = (text: string, sides = six): RegionFeatures['features'] =>
  featuresOf(text, sides).features;
