import type { RegionFeatures } from './regionFeatures';

/** How the places of a ground were looked for, and what a list of so many rows leaves out, as sentences. */
export function searchWords({ found, cells, isCrowded, unfollowed }: RegionFeatures, rows: number): string[] {
  return [
    ...(found > rows ? [`The lowest ${rows} of ${found.toLocaleString('en')} that were found.`] : []),
    isCrowded
      ? `There can be more than ${cells} × ${cells} cells tell apart, so some may be missing.`
      : `Looked for in ${cells} × ${cells} cells: two in one cell can be taken for one, what is narrower can be missed.`,
    ...(unfollowed > 0
      ? [
          `${unfollowed.toLocaleString('en')} more low points were not followed down: a minimum may lie beside each.`,
        ]
      : []),
  ];
}
