import { finiteExtremes } from '../landscape/heightField';

/** Level ground: its grid points, one of them in its middle, and its share of the grid. */
export interface Plateau {
  readonly place: number;
  readonly members: readonly number[];
  readonly share: number;
}

/** Less is a sliver of the grid, not ground. */
const fewestPoints = 6;
/** Pieces of one loss that are looked at for a level way between two of them, the largest. */
const mostPieces = 16;

/**
 * Connected grid points without slope, all of one loss, that touch nothing lower; the largest first. Narrow ground can
 * lie between the grid points, so that pieces with a level way between them are one. Of terraces the lowest are ground
 * however small, for nothing else tells where they are.
 */
export function plateaus(
  losses: Float64Array,
  level: Uint8Array,
  size: number,
  areTerraces: boolean,
  isLevelBetween: (place: number, other: number) => boolean,
): Plateau[] {
  const { min } = finiteExtremes(losses);
  const byLoss = new Map<number, number[][]>();
  for (const piece of lowPieces(losses, level, size)) {
    const loss = losses[piece[0]];
    byLoss.set(loss, [...(byLoss.get(loss) ?? []), piece]);
  }
  const found: Plateau[] = [];
  for (const [loss, all] of byLoss) {
    for (const members of gathered(all, size, isLevelBetween)) {
      const isPlateau = members.length >= fewestPoints || (areTerraces && loss === min);
      if (!isPlateau) continue;
      found.push({ place: middleOf(members, size), members, share: members.length / losses.length });
    }
  }
  return found.sort((one, other) => other.share - one.share);
}

/** Connected level grid points of one loss that touch nothing lower. */
function lowPieces(losses: Float64Array, level: Uint8Array, size: number): number[][] {
  const isSeen = new Uint8Array(losses.length);
  const pieces: number[][] = [];
  for (let first = 0; first < losses.length; first++) {
    if (!level[first] || isSeen[first] || !Number.isFinite(losses[first])) continue;
    const members = [first];
    isSeen[first] = 1;
    let isLowest = true;
    for (const member of members) {
      for (const next of neighbours(member, size)) {
        if (losses[next] < losses[first]) isLowest = false;
        if (isSeen[next] || !level[next] || losses[next] !== losses[first]) continue;
        isSeen[next] = 1;
        members.push(next);
      }
    }
    if (isLowest) pieces.push(members);
  }
  return pieces;
}

/** Pieces of one loss, those together that a level way joins where they are near. */
function gathered(
  pieces: readonly number[][],
  size: number,
  isLevelBetween: (place: number, other: number) => boolean,
): number[][] {
  const [first, ...others] = pieces.toSorted((one, other) => other.length - one.length);
  const whole: number[][] = [first];
  for (const [index, piece] of others.entries()) {
    const middle = middleOf(piece, size);
    const isJoined = (other: number[]): boolean => {
      const near = nearestOf(other, middle, size);
      return isLevelBetween(nearestOf(piece, near, size), near);
    };
    const joined = index < mostPieces ? whole.filter(isJoined) : [];
    if (joined.length === 0) whole.push(piece);
    else {
      joined[0].push(...piece, ...joined.slice(1).flat());
      for (const other of joined.slice(1)) whole.splice(whole.indexOf(other), 1);
    }
  }
  return whole;
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
  return closest(members, columns, rows, size);
}

/** The member that is closest to a place. */
export function nearestOf(members: readonly number[], place: number, size: number): number {
  return closest(members, place % size, Math.floor(place / size), size);
}

function closest(members: readonly number[], column: number, row: number, size: number): number {
  const distance = (place: number) => {
    const [up, right] = [Math.floor(place / size) - row, (place % size) - column];
    return up * up + right * right;
  };
  return members.reduce((best, place) => (distance(place) < distance(best) ? place : best));
}
