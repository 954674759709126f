import { expect, test } from 'vitest';
import { columnsFor } from '../../../src/app/layout/columnsFor';

test.each([
  // What panels leave free on a wide screen, without and with the linked views, on a small one, and on a tablet upright.
  [
    { width: 1080, height: 700 },
    { 1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3 },
  ],
  [{ width: 764, height: 676 }, { 2: 2 }],
  [
    { width: 664, height: 540 },
    { 2: 2, 3: 2, 4: 2 },
  ],
  [
    { width: 676, height: 770 },
    { 2: 1, 3: 2, 4: 2, 6: 2 },
  ],
])('ranges stand in as many columns as make them largest in %o', (room, known) => {
  for (const [count, columns] of Object.entries(known)) {
    expect(columnsFor(Number(count), room), `${count} ranges`).toBe(columns);
  }
});
