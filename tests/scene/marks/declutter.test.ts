import { describe, expect, it } from 'vitest';
import { namePlaces, declutterShifts } from '../../../src/scene/marks/declutter';

describe('declutterShifts', () => {
  it('sets markers at one place side by side in slot order and leaves others alone', () => {
    const shifts = declutterShifts([
      { x: 10, y: 10 },
      undefined,
      { x: 200, y: 10 },
      { x: 12, y: 8 },
      { x: 9, y: 11 },
    ]);
    expect(shifts).toEqual([-21, 0, 0, 0, 21]);
  });
});

const picture = { left: 0, right: 400, top: 0, bottom: 300 };

describe('namePlaces', () => {
  it('puts a name beside its marker', () => {
    expect(namePlaces([{ x: 100, y: 50 }, undefined], [40, 40], picture)).toEqual([
      { x: 114, y: 50 },
      undefined,
    ]);
  });

  it('keeps a name within the picture where there is room on the other side of its marker', () => {
    expect(namePlaces([{ x: 360, y: 50 }], [60], picture)).toEqual([{ x: 286, y: 50 }]);
    expect(namePlaces([{ x: 40, y: 50 }], [60], picture)).toEqual([{ x: 54, y: 50 }]);
    // Two at the rim: the second goes to another line and not across the rim.
    const places = namePlaces(
      [
        { x: 340, y: 50 },
        { x: 361, y: 50 },
      ],
      [60, 60],
      picture,
    );
    for (const place of places) expect(place!.x >= 0 && place!.x + 60 <= 400).toBe(true);
    expect(Math.abs(places[0]!.y - places[1]!.y)).toBeGreaterThanOrEqual(17);
  });

  it('keeps a name out from under panels', () => {
    const free = { left: 60, right: 300, top: 40, bottom: 260 };
    const [right, left, high] = namePlaces(
      [
        { x: 270, y: 100 },
        { x: 70, y: 180 },
        { x: 150, y: 42 },
      ],
      [60, 60, 60],
      free,
    );
    expect(right).toEqual({ x: 196, y: 100 });
    expect(left).toEqual({ x: 84, y: 180 });
    expect(high!.y - 17 / 2).toBeGreaterThanOrEqual(40);
  });

  it('lets no name cover a marker or another name', () => {
    const markers = [0, 21, 42].map((x) => ({ x: 100 + x, y: 50 }));
    const places = namePlaces(markers, [60, 60, 60], picture);
    const boxes = places.map((place) => [place?.x ?? 0, (place?.x ?? 0) + 60, place?.y ?? 0] as const);
    for (const [left, right, y] of boxes) {
      for (const marker of markers) {
        const beside = marker.x + 9 <= left || marker.x - 9 >= right;
        expect(beside || Math.abs(marker.y - y) >= 17).toBe(true);
      }
    }
    boxes.forEach(([left, right, y], k) => {
      for (const [otherLeft, otherRight, otherY] of boxes.slice(k + 1)) {
        expect(right <= otherLeft || otherRight <= left || Math.abs(y - otherY) >= 17).toBe(true);
      }
    });
  });

  it('leaves out the names of a crowd that have no room, and of no smaller party', () => {
    const at = (count: number) => Array.from({ length: count }, (_, k) => ({ x: 100 + 21 * k, y: 50 }));
    const named = (count: number) =>
      namePlaces(
        at(count),
        at(count).map(() => 90),
        picture,
      ).filter(Boolean).length;
    expect(named(8)).toBe(8);
    expect(named(24)).toBeLessThan(24);
    const places = namePlaces(
      at(24),
      at(24).map(() => 90),
      picture,
    ).filter((place) => place !== undefined);
    places.forEach((one, k) => {
      for (const other of places.slice(k + 1)) {
        expect(Math.abs(one.x - other.x) >= 90 || Math.abs(one.y - other.y) >= 17).toBe(true);
      }
    });
  });
});
