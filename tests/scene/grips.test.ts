import { expect, test } from 'vitest';
import { gripAt, type Grip } from '../../src/scene/grips';

const grip = (x: number, y: number): Grip => ({ take: () => () => {}, place: { x, y } });

test('the nearest mark within reach is held, and a finger reaches farther than a mouse', () => {
  const [near, far] = [grip(100, 100), grip(110, 100)];
  const hidden: Grip = { take: near.take, place: undefined };
  const grips = [hidden, near, far];
  expect(gripAt(grips, { x: 104, y: 100 }, 'mouse')).toBe(near);
  expect(gripAt(grips, { x: 106, y: 100 }, 'mouse')).toBe(far);
  expect(gripAt(grips, { x: 130, y: 100 }, 'mouse')).toBeUndefined();
  expect(gripAt(grips, { x: 130, y: 100 }, 'touch')).toBe(far);
});
