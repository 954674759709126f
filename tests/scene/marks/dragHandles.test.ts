import { expect, test } from 'vitest';
import { handleAt, type DragHandle } from '../../../src/scene/marks/dragHandles';

const handle = (x: number, y: number): DragHandle => ({ take: () => () => {}, place: { x, y } });

test('the nearest mark within reach is held, and a finger reaches farther than a mouse', () => {
  const [near, far] = [handle(100, 100), handle(110, 100)];
  const hidden: DragHandle = { take: near.take, place: undefined };
  const handles = [hidden, near, far];
  expect(handleAt(handles, { x: 104, y: 100 }, 'mouse')).toBe(near);
  expect(handleAt(handles, { x: 106, y: 100 }, 'mouse')).toBe(far);
  expect(handleAt(handles, { x: 130, y: 100 }, 'mouse')).toBeUndefined();
  expect(handleAt(handles, { x: 130, y: 100 }, 'touch')).toBe(far);
});
