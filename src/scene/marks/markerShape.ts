/** The shapes of the walkers, by slot: with colour and name, always two of the three tell them apart. */
export const MARKER_SHAPES = [
  'disc',
  'triangle up',
  'square',
  'diamond',
  'triangle down',
  'plus',
  'hexagon',
  'star',
] as const;

export type MarkerShape = (typeof MARKER_SHAPES)[number];

/** Traces a shape of about the area of a disc of this radius around the origin of a 2-D canvas. */
export function traceMarker(context: CanvasRenderingContext2D, shape: MarkerShape, radius: number): void {
  context.beginPath();
  if (shape === 'disc') context.arc(0, 0, radius, 0, 2 * Math.PI);
  else for (const [x, y] of cornersOf(shape)) context.lineTo(radius * x, radius * y);
  context.closePath();
}

/** Corners for radius 1, y down. */
function cornersOf(shape: Exclude<MarkerShape, 'disc'>): (readonly [number, number])[] {
  switch (shape) {
    case 'triangle up':
      return polygon(3, 1.28, 0).map(([x, y]) => [x, y + 0.18]);
    case 'triangle down':
      return polygon(3, 1.28, Math.PI).map(([x, y]) => [x, y - 0.18]);
    case 'square':
      return polygon(4, 1.24, Math.PI / 4);
    case 'diamond':
      return polygon(4, 1.26, 0);
    case 'hexagon':
      return polygon(6, 1.08, 0);
    case 'star':
      return polygon(10, 1.28, 0).map(([x, y], k) => (k % 2 ? [0.46 * x, 0.46 * y] : [x, y]));
    case 'plus':
      return plus(1.08, 0.38);
  }
}

function polygon(count: number, radius: number, turn: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, k) => {
    const angle = turn + (2 * Math.PI * k) / count;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
}

function plus(reach: number, half: number): (readonly [number, number])[] {
  const arm = [
    [-half, -reach],
    [half, -reach],
    [half, -half],
  ] as const;
  return [0, 1, 2, 3].flatMap((quarter) =>
    arm.map(([x, y]) => {
      const [cos, sin] = [
        Math.round(Math.cos((quarter * Math.PI) / 2)),
        Math.round(Math.sin((quarter * Math.PI) / 2)),
      ];
      return [x * cos - y * sin, x * sin + y * cos] as const;
    }),
  );
}
