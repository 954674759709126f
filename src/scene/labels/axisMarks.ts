import type { Tick } from '../../core/surface/ticks';
import type { FreeRectangle } from '../camera/freeRectangle';
import type { PixelPoint } from '../stage/useOverlay';
import styles from './axisMarks.module.css';

/** Distances from the edge outward, in CSS pixels. */
const TICK_LENGTH = 6;
const LABEL_DISTANCE = 18;
const NAME_DISTANCE = 42;
/** Along the edge, in the order in which they are tried. */
const NAME_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** The value axis: left of its corner; marks left of the strip. */
const STRIP_OFFSET = 16;
const STRIP_WIDTH = 7;
/** On an axis seen almost end-on or from afar, labels nearer than this are left out. */
const LEAST_GAP = 22;
const LEAST_VALUE_GAP = 15;
/** Seen from above the value axis shrinks to a point: shorter than this it is left out. */
const LEAST_LENGTH = 40;

interface PlacedTick {
  readonly position: number;
  readonly mark: HTMLElement;
  readonly label: HTMLElement;
}

export interface AxisRow {
  readonly elements: readonly HTMLElement[];
  readonly name: HTMLElement;
  /** Shown where the name finds no free place. */
  readonly shortName?: HTMLElement | undefined;
  readonly ticks: readonly PlacedTick[];
}

export interface ValueAxis extends AxisRow {
  readonly strip: HTMLElement;
}

/** The elements of an axis along an edge of the floor. */
export function axisRow(title: string, ticks: readonly Tick[], short?: string): AxisRow {
  const name = element(styles.name, title);
  const shortName = short === undefined ? undefined : element(styles.name, short);
  const placed = ticks.map(({ position, label }) => ({
    position,
    mark: element(styles.tick, ''),
    label: element(styles.number, label),
  }));
  const names = shortName ? [name, shortName] : [name];
  const marks = placed.flatMap(({ mark, label }) => [mark, label]);
  return { name, shortName, ticks: placed, elements: [...marks, ...names] };
}

/** The elements of the value axis: a strip of the tint ramp with its numbers. */
export function valueAxis(title: string, ticks: readonly Tick[], ramp: string): ValueAxis {
  const strip = element(styles.strip, '');
  strip.style.background = ramp;
  const row = axisRow(title, ticks);
  return { ...row, strip, elements: [strip, ...row.elements] };
}

/**
 * Moves an axis row; `pixelAt` gives the pixel along the edge (0 to 1) and outward from it (world units). The name stands
 * where it is free, as near to the middle of the edge as it can.
 */
export function placeAxisRow(
  row: AxisRow,
  pixelAt: (along: number, out: number) => PixelPoint,
  free: FreeRectangle,
): void {
  const middle = pixelAt(0.5, 0);
  const outside = pixelAt(0.5, 0.3);
  const length = Math.hypot(outside.x - middle.x, outside.y - middle.y) || 1;
  const out = { x: (outside.x - middle.x) / length, y: (outside.y - middle.y) / length };
  const angle = Math.atan2(out.y, out.x);
  let last: PixelPoint | undefined;
  const numbers: { readonly label: HTMLElement; readonly at: PixelPoint }[] = [];
  for (const { position, mark, label } of row.ticks) {
    const foot = pixelAt(position, 0);
    const crowded = last && Math.hypot(foot.x - last.x, foot.y - last.y) < LEAST_GAP;
    label.hidden = Boolean(crowded);
    if (!crowded) last = foot;
    mark.style.transform = `translate(${foot.x}px, ${foot.y}px) rotate(${angle}rad) scaleX(${TICK_LENGTH})`;
    const at = { x: foot.x + LABEL_DISTANCE * out.x, y: foot.y + LABEL_DISTANCE * out.y };
    centre(label, at.x, at.y);
    if (!crowded) numbers.push({ label, at });
  }
  const shown = placeName(row, pixelAt, { middle, out }, free);
  // Pushed over its own numbers it takes the place of those below.
  for (const { label, at } of numbers) {
    const isCovered =
      Math.abs(at.y - shown.y) < shown.half.y + 0.5 * label.offsetHeight &&
      Math.abs(at.x - shown.x) < shown.half.x + 0.5 * label.offsetWidth;
    if (isCovered) label.hidden = true;
  }
}

/** Shows the name where it is free, or else the short one where that is, or else what there is, pushed inside. */
function placeName(
  { name, shortName }: AxisRow,
  pixelAt: (along: number, out: number) => PixelPoint,
  { middle, out }: { readonly middle: PixelPoint; readonly out: PixelPoint },
  free: FreeRectangle,
) {
  const optionOf = (label: HTMLElement) => {
    const half = { x: 0.5 * label.offsetWidth + 4, y: 0.5 * label.offsetHeight + 2 };
    // It stands beside the edge, not across the numbers: its near end keeps the distance.
    const reach = NAME_DISTANCE + (half.x - 4) * Math.abs(out.x) * 0.8;
    const isFree = ({ x, y }: PixelPoint) =>
      x - half.x >= free.left &&
      x + half.x <= free.right &&
      y - half.y >= free.top &&
      y + half.y <= free.bottom;
    const places = NAME_PLACES.map((along) => {
      const foot = along === 0.5 ? middle : pixelAt(along, 0);
      return { x: foot.x + reach * out.x, y: foot.y + reach * out.y };
    });
    return { label, half, first: places[0], place: places.find(isFree) };
  };
  const options = (shortName ? [name, shortName] : [name]).map(optionOf);
  const best = options.find(({ place }) => place) ?? options.at(-1)!;
  const { x, y } = best.place ?? best.first;
  const inside = {
    x: Math.max(free.left + best.half.x, Math.min(free.right - best.half.x, x)),
    y: Math.max(free.top + best.half.y, Math.min(free.bottom - best.half.y, y)),
  };
  centre(best.label, inside.x, inside.y);
  for (const { label } of options) label.style.visibility = label === best.label ? '' : 'hidden';
  return { ...inside, half: best.half };
}

/** Moves the value axis beside the edge that runs from one pixel (the lowest loss) up to another (the top). */
export function placeValueAxis(axis: ValueAxis, low: PixelPoint, high: PixelPoint): void {
  const length = Math.hypot(high.x - low.x, high.y - low.y);
  const lean = Math.atan2(high.x - low.x, low.y - high.y);
  const left = low.x - STRIP_OFFSET;
  for (const part of axis.elements) part.hidden = length < LEAST_LENGTH;
  if (length < LEAST_LENGTH) return;
  axis.strip.style.width = `${STRIP_WIDTH}px`;
  axis.strip.style.height = `${length}px`;
  axis.strip.style.transform = `translate(${left - STRIP_WIDTH / 2}px, ${low.y - length}px) rotate(${lean}rad)`;
  let last = Infinity;
  for (const { position, mark, label } of axis.ticks) {
    const x = left + position * (high.x - low.x) - STRIP_WIDTH / 2;
    const y = low.y + position * (high.y - low.y);
    label.hidden = last - y < LEAST_VALUE_GAP;
    if (!label.hidden) last = y;
    mark.style.transform = `translate(${x - TICK_LENGTH}px, ${y}px) scaleX(${TICK_LENGTH})`;
    label.style.transform = `translate(${x - TICK_LENGTH - 5}px, ${y}px) translate(-100%, -50%)`;
  }
  centre(axis.name, high.x - STRIP_OFFSET, high.y - 17);
}

function centre(label: HTMLElement, x: number, y: number): void {
  label.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
}

function element(className: string, text: string): HTMLElement {
  const div = document.createElement('div');
  div.className = className;
  div.textContent = text;
  return div;
}
