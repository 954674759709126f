/** From the first row up to the last, which is not one of them. */
export type RowRange = readonly [number, number];

/** All rows of a grid in so many tiles. */
export function rowRanges(size: number, count: number): [RowRange, ...RowRange[]] {
  const edge = (tile: number) => Math.round((tile * size) / count);
  const range = (tile: number): RowRange => [edge(tile), edge(tile + 1)];
  return [range(0), ...Array.from({ length: count - 1 }, (_, tile) => range(tile + 1))];
}

/** The lowest and the highest finite loss of tiles, both NaN where there is none. */
export function extremesOf(tiles: readonly { readonly min: number; readonly max: number }[]): {
  min: number;
  max: number;
} {
  const finite = tiles.filter(({ min }) => !Number.isNaN(min));
  if (finite.length === 0) return { min: NaN, max: NaN };
  return { min: Math.min(...finite.map(({ min }) => min)), max: Math.max(...finite.map(({ max }) => max)) };
}
