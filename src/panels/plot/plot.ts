/** A drawing in its own units with the room around its plot. */
export interface PlotRoom {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where shares of both axes lie: 0 to 1 from left to right and from the bottom up. */
export interface Plot {
  readonly room: PlotRoom;
  /** The sides of the plot within the drawing. */
  readonly sides: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly floor: number;
  };
  xAt(share: number): number;
  yAt(share: number): number;
  /** The share across that is under a pointer on an element that holds the drawing alone; within the plot. */
  shareUnder(event: { readonly clientX: number; readonly currentTarget: Element }): number;
}

export function plotIn(room: PlotRoom): Plot {
  const { width, height, left, top } = room;
  const [right, floor] = [width - room.right, height - room.bottom];
  return {
    room,
    sides: { left, right, top, floor },
    xAt: (share) => left + (right - left) * share,
    yAt: (share) => top + (floor - top) * (1 - share),
    shareUnder({ clientX, currentTarget }) {
      const box = currentTarget.getBoundingClientRect();
      const x = ((clientX - box.left) / box.width) * width;
      return Math.min(Math.max((x - left) / (right - left), 0), 1);
    },
  };
}

/** An SVG path through points of a drawing, open where there is none. */
export function brokenLine(points: Iterable<readonly [x: number, y: number] | undefined>): string {
  let path = '';
  let isDrawing = false;
  for (const point of points) {
    if (point) path += `${isDrawing ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    isDrawing = point !== undefined;
  }
  return path;
}
