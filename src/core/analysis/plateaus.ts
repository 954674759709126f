import { finiteExtremes } from '../landscape/heightField';

/** Level ground: one of its grid points in its middle, and its share of the grid. */
export interface Plateau {
  readonly place: number;
  readonly share: number;
}

/** Less is a sliver of the grid, not ground. */
const fewestPoints = 6;

/**
 * Connected grid points without slope, all of one loss, that touch nothing lower; the largest first. Of terraces the
 * lowest are ground however small, for nothing else tells where they are.
 */
export function plateaus(
  losses: Float64Array,
  flat: Uint8Array,
  size: number,
  areTerraces: boolean,
): Plateau[] {
  const { min } = finiteExtremes(losses);
  const isSeen = new Uint8Array(losses.length);
  const found: Plateau[] = [];
  for (let first = 0; first < losses.length; first++) {
    if (!flat[first] || isSeen[first] || !Number.isFinite(losses[first])) continue;
    const members = [first];
    isSeen[first] = 1;
    let isLowest = true;
    for (const member of members) {
      for (const next of neighbours(member, size)) {
        if (losses[next] < losses[first]) isLowest = false;
        if (isSeen[next] || !flat[next] || losses[next] !== losses[first]) continue;
        isSeen[next] = 1;
        members.push(next);
      }
    }
    const isPlateau = members.length >= fewestPoints || (areTerraces && losses[first] === min);
    if (isLowest && isPlateau)
      found.push({ place: middleOf(members, size), share: members.length / losses.length });
  }
  return found.sort((one, other) => other.share - one.share);
}

function neighbours(place: number, size: number): number[] {
  const [row, column] = [Math.floor(place / size), place % size];
  const next: number[] = [];
  if (row > 0) next.push(place - size);
  if (row < size - 1) next.push(place + size);
  if (column > 0) next.push(place - 1);
  if (column < size - 1) next.push(place + 1);
  return next;
}

/** The member that is closest to their centre. */
function middleOf(members: readonly number[], size: number): number {
  const rows = members.reduce((sum, place) => sum + Math.floor(place / size), 0) / members.length;
  const columns = members.reduce((sum, place) => sum + (place % size), 0) / members.length;
  const distance = (place: number) => {
    const [up, right] = [Math.floor(place / size) - rows, (place % size) - columns];
    return up * up + right * right;
  };
  return members.reduce((best, place) => (distance(place) < distance(best) ? place : best));
}
