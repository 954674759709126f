import type { RegionFeatures } from './regionFeatures';

/** How the places of a ground were looked for, and what a list of so many rows leaves out, as sentences. */
export function searchWords(
  { found, cells, isCrowded, unfollowed, cut }: RegionFeatures,
  rows: number,
): string[] {
  const count = (number: number) => number.toLocaleString('en');
  return [
    ...(cut
      ? [
          `This loss takes long to evaluate, so the list is cut: ${count(cut.searched)} of ${count(cut.places)} places that can be a minimum, a saddle or a top were looked into. The lowest point that was seen is listed.`,
        ]
      : []),
    ...(found > rows ? [`The lowest ${rows} of ${count(found)} that were found.`] : []),
    isCrowded
      ? `There can be more than ${cells} × ${cells} cells tell apart, so some may be missing.`
      : `Looked for in ${cells} × ${cells} cells: two in one cell can be taken for one, what is narrower can be missed.`,
    ...(unfollowed > 0
      ? [`${count(unfollowed)} more low points were not followed down: a minimum may lie beside each.`]
      : []),
  ];
}
