import type { Surface } from './surface';

export interface LinePoint {
  readonly x: number;
  readonly z: number;
}

/** Where a line enters or leaves a cell: a number of the edge, and the place in world units. */
interface Crossing extends LinePoint {
  readonly edge: number;
}

/** The lines of one height over a surface, each from end to end (a loop ends where it began), by marching squares. */
export function contourLines({ heights, size }: Surface, height: number): LinePoint[][] {
  const ends = new Map<number, Crossing[][]>();
  const lines = new Set<Crossing[]>();
  const take = (edge: number, line: Crossing[]) => void ends.set(edge, [...(ends.get(edge) ?? []), line]);
  const drop = (edge: number, line: Crossing[]) =>
    void ends.set(
      edge,
      (ends.get(edge) ?? []).filter((other) => other !== line),
    );
  for (const [one, other] of segmentsOf(heights, size, height)) {
    const line = [one, other];
    lines.add(line);
    take(one.edge, line);
    take(other.edge, line);
    for (const { edge } of [one, other]) {
      const meeting = ends.get(edge)!;
      if (meeting.length < 2 || meeting[0] === meeting[1]) continue;
      const [first, second] = meeting;
      for (const part of [first, second]) {
        lines.delete(part);
        for (const end of [part[0], part.at(-1)!]) drop(end.edge, part);
      }
      const joined = joinedAt(edge, first, second);
      lines.add(joined);
      if (joined[0].edge === joined.at(-1)!.edge) continue;
      take(joined[0].edge, joined);
      take(joined.at(-1)!.edge, joined);
    }
  }
  return [...lines];
}

function joinedAt(edge: number, first: Crossing[], second: Crossing[]): Crossing[] {
  const before = first.at(-1)!.edge === edge ? first : first.toReversed();
  const after = second[0].edge === edge ? second : second.toReversed();
  return [...before, ...after.slice(1)];
}

function segmentsOf(heights: Float32Array, size: number, height: number): [Crossing, Crossing][] {
  const segments: [Crossing, Crossing][] = [];
  const last = size - 1;
  const crossing = (from: number, to: number, edge: number): Crossing | undefined => {
    const [low, high] = [heights[from] - height, heights[to] - height];
    // NaN beside a hole is no crossing.
    if (!(low < 0 !== high < 0) || !(low - high !== 0)) return undefined;
    const share = low / (low - high);
    const along = (k: number) => [k % size, Math.floor(k / size)];
    const [[i, j], [k, l]] = [along(from), along(to)];
    return { edge, x: (2 * (i + share * (k - i))) / last - 1, z: 1 - (2 * (j + share * (l - j))) / last };
  };
  for (let j = 0; j < last; j++) {
    for (let i = 0; i < last; i++) {
      const k = j * size + i;
      // Edges are numbered by the point that they begin at: even ones go east, odd ones north.
      const found = [
        crossing(k, k + 1, 2 * k),
        crossing(k + 1, k + size + 1, 2 * (k + 1) + 1),
        crossing(k + size, k + size + 1, 2 * (k + size)),
        crossing(k, k + size, 2 * k + 1),
      ].filter((edge) => edge !== undefined);
      if (found.length === 2) segments.push([found[0], found[1]]);
      if (found.length === 4) segments.push([found[0], found[1]], [found[2], found[3]]);
    }
  }
  return segments;
}
