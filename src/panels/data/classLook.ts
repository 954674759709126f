import type { Shape } from '../../signs/walkerSlot';

/** How a class looks: shape and colour, as a token of the theme. */
export interface ClassLook {
  readonly shape: Shape;
  readonly color: string;
}

/** One for each of the classes that can be told apart, no two alike in shape or colour. */
export const classLooks: readonly ClassLook[] = [
  { shape: 'triangleUp', color: '--class-a' },
  { shape: 'disc', color: '--class-b' },
  { shape: 'square', color: '--ink2' },
  { shape: 'diamond', color: '--good' },
  { shape: 'triangleDown', color: '--class-e' },
  { shape: 'plus', color: '--class-f' },
  { shape: 'star', color: '--class-g' },
  { shape: 'cross', color: '--class-h' },
  { shape: 'hexagon', color: '--class-i' },
  { shape: 'hourglass', color: '--class-j' },
];

/** The look of the class with this index. */
export function classLook(index: number): ClassLook {
  return classLooks[index % classLooks.length];
}
