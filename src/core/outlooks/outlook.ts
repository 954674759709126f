/** Degrees of the compass, and above the horizon. */
interface Bearing {
  readonly azimuth: number;
  readonly elevation: number;
}

/** How a range is looked at. */
export interface Outlook {
  /** As a button says it. */
  readonly title: string;
  /** What it does, for the list of keys. */
  readonly help: string;
  readonly key: string;
  /** Vertical, in degrees: a long lens keeps verticals vertical, a very long one makes a map. */
  readonly fieldOfView: number;
  /**
   * From where the block is seen before anybody turns it: so that its lowest places and the starts show, along its
   * valley, or from the first start towards the lowest place.
   */
  readonly from: Bearing | 'whatShows' | 'valley' | 'start';
  /** How much larger than the whole block in its room; 1 unless stated. */
  readonly zoom?: number;
  /** Whom the eye goes along with: the selected walker, or the visitor, who walks on the range. */
  readonly along?: 'walker' | 'visitor';
  /** Whether the picture is a map: with labelled contours, and no value axis. */
  readonly isMap?: boolean;
}

/** A lens with which verticals stay vertical. */
export const longLens = 20;

/** Checks the shape of an entry at compile time. */
export function defineOutlook(outlook: Outlook): Outlook {
  return outlook;
}
