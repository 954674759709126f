import type { FreeRectangle } from '../camera/freeRectangle';
import type { PixelPoint } from '../stage/useOverlay';

/** Markers nearer than this stand side by side, this far from middle to middle. CSS pixels. */
const TOUCHING = 13;
const SPACING = 21;
/** Half a marker with its casing, the gap from its middle to its name, and the height of a name. */
const MARKER_HALF = 9;
const NAME_GAP = 14;
const LINE_HEIGHT = 17;
/** Lines below the marker at which a name may stand. */
const LINES = [0, 1, -1, 2, 3, 4];
/** Of more markers than these a name without room is left out; the marker's shape and colour tell whose it is. */
const MOST_NAMED = 8;

/** How far each marker moves to the side, in pixels, so that markers at one place stand side by side in slot order. */
export function declutterShifts(places: readonly (PixelPoint | undefined)[]): number[] {
  const shifts = places.map(() => 0);
  const settled = new Set<number>();
  places.forEach((place, k) => {
    if (!place || settled.has(k)) return;
    const flock = places.flatMap((other, n) =>
      other && !settled.has(n) && isTouching(place, other) ? [n] : [],
    );
    flock.forEach((n, index) => {
      settled.add(n);
      shifts[n] = SPACING * (index - (flock.length - 1) / 2);
    });
  });
  return shifts;
}

/**
 * Where each name begins: beside its marker, else lower, free of all markers and of the names placed before it, and
 * within what panels leave free. In a crowd who finds no such place has no name.
 */
export function namePlaces(
  markers: readonly (PixelPoint | undefined)[],
  widths: readonly number[],
  free: FreeRectangle,
): (PixelPoint | undefined)[] {
  const taken = markers.flatMap((marker) => (marker ? [boxAround(marker)] : []));
  const isCrowd = taken.length > MOST_NAMED;
  return markers.map((marker, k) => {
    if (!marker) return undefined;
    const places = LINES.flatMap((line) => [
      { x: marker.x + NAME_GAP, y: marker.y + line * LINE_HEIGHT },
      { x: marker.x - NAME_GAP - widths[k], y: marker.y + line * LINE_HEIGHT },
    ]);
    const whole = places.filter(
      ({ x, y }) =>
        x >= free.left &&
        x + widths[k] <= free.right &&
        y - LINE_HEIGHT / 2 >= free.top &&
        y + LINE_HEIGHT / 2 <= free.bottom,
    );
    const isFree = (start: PixelPoint) => !taken.some((box) => overlap(box, nameBox(start, widths[k])));
    const own = whole.find(isFree);
    if (!own && isCrowd) return undefined;
    const place = own ?? whole[0] ?? places.find(isFree) ?? places[0];
    taken.push(nameBox(place, widths[k]));
    return place;
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround({ x, y }: PixelPoint): Box {
  return { left: x - MARKER_HALF, right: x + MARKER_HALF, top: y - MARKER_HALF, bottom: y + MARKER_HALF };
}

function nameBox({ x, y }: PixelPoint, width: number): Box {
  return { left: x, right: x + width, top: y - LINE_HEIGHT / 2, bottom: y + LINE_HEIGHT / 2 };
}

function overlap(p: Box, q: Box): boolean {
  return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
}

function isTouching(p: PixelPoint, q: PixelPoint): boolean {
  return Math.hypot(p.x - q.x, p.y - q.y) < TOUCHING;
}
