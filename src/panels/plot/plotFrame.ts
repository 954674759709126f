/** A drawing in its own units with the room around its plot. */
export interface PlotRoom {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where shares of both axes lie in a drawing: 0 to 1 from left to right and from the bottom up. */
export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  /** The sides of the plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
  xAt(share: number): number;
  yAt(share: number): number;
  acrossAt(x: number): number;
  upAt(y: number): number;
  /** The share across that is under a pointer on an element that holds the drawing alone; within the plot. */
  shareUnder(event: { readonly clientX: number; readonly currentTarget: Element }): number;
}

export function plotFrame({ width, height, left, top, ...room }: PlotRoom): PlotFrame {
  const [right, floor] = [width - room.right, height - room.bottom];
  const acrossAt = (x: number) => (x - left) / (right - left);
  return {
    width,
    height,
    left,
    right,
    top,
    floor,
    xAt: (share) => left + (right - left) * share,
    yAt: (share) => floor - (floor - top) * share,
    acrossAt,
    upAt: (y) => (floor - y) / (floor - top),
    shareUnder({ clientX, currentTarget }) {
      const box = currentTarget.getBoundingClientRect();
      return Math.min(Math.max(acrossAt(((clientX - box.left) / box.width) * width), 0), 1);
    },
  };
}
