import type { Shape } from '../../signs/walkerSlot';

/** How a class looks: shape and colour, as a token of the theme. */
export interface ClassLook {
  readonly shape: Shape;
  readonly color: string;
}

const looks: readonly ClassLook[] = [
  { shape: 'triangleUp', color: '--class-a' },
  { shape: 'disc', color: '--class-b' },
  { shape: 'square', color: '--ink2' },
  { shape: 'diamond', color: '--good' },
];

/** The look of the class with this index. */
export function classLook(index: number): ClassLook {
  return looks[index % looks.length];
}
