import { finiteExtremes } from '../landscape/heightField';

/** Level ground: its grid points, one of them in its middle, and its share of the grid. */
export interface Plateau {
  readonly place: number;
  readonly members: readonly number[];
  readonly share: number;
  readonly level: Level;
}

/** The lowest loss of level ground, and how much more is rounding. */
export interface Level {
  readonly loss: number;
  readonly noise: number;
}

/** What tells level ground on a grid. */
export interface LevelRules {
  /** What rounding can make of the loss of a grid point. */
  readonly noiseAt: (place: number) => number;
  readonly isLevelBetween: (place: number, other: number, level: Level) => boolean;
}

interface Piece {
  readonly members: number[];
  readonly level: Level;
}

/** Less is a sliver of the grid, not ground. */
const fewestPoints = 6;
/** Pieces of one loss that are looked at for a level way between two of them, the largest. */
const mostPieces = 16;

/** Whether a loss is that of level ground but for rounding. */
export function isOfLevel(loss: number, level: Level): boolean {
  return Math.abs(loss - level.loss) <= level.noise;
}

/**
 * Connected grid points without slope, all of one loss but for rounding, that touch nothing lower; the largest first. Narrow
 * ground can lie between the grid points, so that pieces with a level way between them are one. Of terraces the lowest are
 * ground however small, for nothing else tells where they are.
 */
export function plateaus(
  losses: Float64Array,
  flat: Uint8Array,
  size: number,
  areTerraces: boolean,
  { noiseAt, isLevelBetween }: LevelRules,
): Plateau[] {
  const { min } = finiteExtremes(losses);
  const byLevel: Piece[][] = [];
  for (const piece of lowPieces(losses, flat, size, noiseAt)) {
    const same = byLevel.at(-1);
    if (same && isOfLevel(piece.level.loss, same[0].level)) same.push(piece);
    else byLevel.push([piece]);
  }
  const found: Plateau[] = [];
  for (const pieces of byLevel) {
    const { level } = pieces[0];
    const all = pieces.map(({ members }) => members);
    for (const members of gathered(all, size, (place, other) => isLevelBetween(place, other, level))) {
      const isPlateau = members.length >= fewestPoints || (areTerraces && level.loss === min);
      if (!isPlateau) continue;
      found.push({ place: middleOf(members, size), members, share: members.length / losses.length, level });
    }
  }
  return found.sort((one, other) => other.share - one.share);
}

/** Connected grid points without slope of one loss but for rounding that touch nothing lower; the lowest first. */
function lowPieces(
  losses: Float64Array,
  flat: Uint8Array,
  size: number,
  noiseAt: (place: number) => number,
): Piece[] {
  const isSeen = new Uint8Array(losses.length);
  const pieces: Piece[] = [];
  const places = [...flat.keys()].filter((place) => flat[place] === 1 && Number.isFinite(losses[place]));
  for (const first of places.sort((one, other) => losses[one] - losses[other])) {
    if (isSeen[first]) continue;
    const level = { loss: losses[first], noise: noiseAt(first) };
    const members = [first];
    isSeen[first] = 1;
    let isLowest = true;
    for (const member of members) {
      for (const next of neighbours(member, size)) {
        // What is lower and known belongs to a piece from which rounding does not lead here.
        const noise = isSeen[next] ? 0 : level.noise;
        if (losses[next] < level.loss - noise) isLowest = false;
        if (isSeen[next] || flat[next] !== 1 || !isOfLevel(losses[next], level)) continue;
        isSeen[next] = 1;
        members.push(next);
      }
    }
    if (isLowest) pieces.push({ members, level });
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
