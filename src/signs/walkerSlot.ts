/** The shapes of the walkers by slot: with colour and name, always two of the three tell them apart. */
const shapes = [
  'disc',
  'triangleUp',
  'square',
  'diamond',
  'triangleDown',
  'plus',
  'hexagon',
  'star',
] as const;

/** The shapes of walkers, and two more for classes. */
export type Shape = (typeof shapes)[number] | 'cross' | 'hourglass';

export interface WalkerSlot {
  readonly shape: Shape;
  /** A custom property of the theme. */
  readonly color: string;
  /** Hues repeat from the ninth walker on with an outlined shape, from the seventeenth on with a dot in it. */
  readonly fill: Fill;
  /** Of its line in a chart, which has no shape. */
  readonly dashes: string;
}

export type Fill = 'full' | 'open' | 'dotted';

const fills: readonly { readonly fill: Fill; readonly dashes: string }[] = [
  { fill: 'full', dashes: 'none' },
  { fill: 'open', dashes: '7 3' },
  { fill: 'dotted', dashes: '2 3' },
];

/** How the walker of this slot looks everywhere. */
export function walkerSlot(slot: number): WalkerSlot {
  const hue = slot % shapes.length;
  const round = Math.floor(slot / shapes.length) % fills.length;
  return { shape: shapes[hue], color: `var(--w${hue + 1})`, ...fills[round] };
}

/** An SVG path of a shape of about the area of a disc of this radius around the origin. */
export function shapePath(shape: Shape, radius: number): string {
  if (shape === 'disc') {
    return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
  }
  const corners = cornersOf(shape).map(([x, y]) => `${(radius * x).toFixed(2)} ${(radius * y).toFixed(2)}`);
  return `M${corners.join('L')}Z`;
}

type Corner = readonly [x: number, y: number];

/** Corners for radius 1, y down. */
function cornersOf(shape: Exclude<Shape, 'disc'>): Corner[] {
  switch (shape) {
    case 'triangleUp':
      return polygon(3, 1.28, 0).map(([x, y]) => [x, y + 0.18]);
    case 'triangleDown':
      return polygon(3, 1.28, Math.PI).map(([x, y]) => [x, y - 0.18]);
    case 'square':
      return polygon(4, 1.24, Math.PI / 4);
    case 'diamond':
      return polygon(4, 1.26, 0);
    case 'hexagon':
      return polygon(6, 1.08, 0);
    case 'star':
      return polygon(10, 1.28, 0).map(([x, y], corner) => (corner % 2 ? [0.46 * x, 0.46 * y] : [x, y]));
    case 'plus':
      return plus(1.08, 0.38);
    case 'cross':
      return plus(1.16, 0.36).map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]);
    case 'hourglass':
      return [[-1.1, -1.2], [1.1, -1.2], [0.2, 0], [1.1, 1.2], [-1.1, 1.2], [-0.2, 0]]; // prettier-ignore
  }
}

function polygon(count: number, radius: number, turn: number): Corner[] {
  return Array.from({ length: count }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / count;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });
}

function plus(reach: number, half: number): Corner[] {
  const [r, h] = [reach, half];
  return [
    ...([[-h, -r], [h, -r], [h, -h], [r, -h], [r, h], [h, h], [h, r], [-h, r], [-h, h], [-r, h], [-r, -h]] as const), // prettier-ignore
    [-h, -h],
  ];
}
