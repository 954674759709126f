/** A way to show compared ranges. */
export interface ComparisonWords {
  readonly title: string;
  /** Whether its colours tell something else than heights. */
  readonly hasOwnColours?: boolean;
  /** Where two of the ranges stand in one space, not each in a place of its own. */
  readonly pair?: {
    /** Between the names of the two, and after them. */
    readonly between: string;
    readonly aside?: string;
    /** How the picture of the two is read; their names as within a sentence. */
    readonly reading: (first: string, second: string, firstHigher: boolean) => string;
  };
}

const ways = {
  side: { title: 'side by side' },
  overlay: {
    title: 'overlay',
    pair: {
      between: 'under',
      aside: 'as a mesh',
      reading: (_, second, firstHigher) =>
        firstHigher ? `Where the mesh is hidden, ${second} lies lower.` : '',
    },
  },
  difference: {
    title: 'difference',
    hasOwnColours: true,
    pair: {
      between: 'minus',
      reading: (first, second) => `Paths on ${first} are filled, those on ${second} hollow.`,
    },
  },
} satisfies Readonly<Record<string, ComparisonWords>>;

export type ComparisonId = keyof typeof ways;

/** The ways to show compared ranges, in the order of the menu; what each draws is beside the stage. */
export const comparisons: Readonly<Record<ComparisonId, ComparisonWords>> = ways;
