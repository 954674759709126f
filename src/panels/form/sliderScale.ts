import type { NumberSetting } from '../../core/settings';

/** How a slider spreads a number: places from `min` to `max` in steps of `step`. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number | 'any';
  readonly placeFrom: (value: number) => number;
  readonly valueFrom: (place: number) => number;
  /** The next value for an arrow key: 1, 2, 5 in every decade, or one step. */
  readonly next: (value: number, direction: 1 | -1) => number;
  /** Shares of the track at which a decade begins, without the ends. */
  readonly decades: readonly number[];
  /** Said after the value. */
  readonly hint: string;
}

const leads = [1, 2, 5];

/** The scale of a number setting. */
export function sliderScale({ min, max, scale, integer }: NumberSetting): SliderScale {
  const within = (value: number) => Math.min(Math.max(value, min), max);
  if (scale === 'log10' && min > 0) {
    const [low, high] = [Math.log10(min), Math.log10(max)];
    const rounded = (value: number) => within(Number(value.toPrecision(2)));
    return {
      min: low,
      max: high,
      step: 'any',
      placeFrom: (value) => Math.log10(within(value)),
      valueFrom: (place) => rounded(integer ? Math.round(10 ** place) : 10 ** place),
      next: (value, direction) => within(nextLead(value, direction)),
      decades: wholeNumbers(low, high).map((place) => (place - low) / (high - low)),
      hint: ', three steps per decade',
    };
  }
  const step = integer ? Math.max(1, Math.round((max - min) / 200)) : niceStep((max - min) / 200);
  const snapped = (value: number) =>
    within(Number((min + Math.round((value - min) / step) * step).toPrecision(12)));
  return {
    min,
    max,
    step: 'any',
    placeFrom: within,
    valueFrom: snapped,
    next: (value, direction) => snapped(value + direction * step),
    decades: [],
    hint: '',
  };
}

function nextLead(value: number, direction: 1 | -1): number {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const candidates = [exponent - 1, exponent, exponent + 1].flatMap((power) =>
    leads.map((lead) => Number(`${lead}e${power}`)),
  );
  const next =
    direction > 0
      ? candidates.find((candidate) => candidate > value * (1 + 1e-9))
      : candidates.findLast((candidate) => candidate < value * (1 - 1e-9));
  return next ?? value;
}

/** The largest of 1, 2, 5 times a power of ten that is not above a positive value. */
function niceStep(value: number): number {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const lead = leads.findLast((candidate) => candidate <= value / 10 ** exponent + 1e-9) ?? 1;
  return Number(`${lead}e${exponent}`);
}

function wholeNumbers(low: number, high: number): number[] {
  const first = Math.floor(low) + 1;
  return Array.from({ length: Math.max(0, Math.ceil(high) - first) }, (_, index) => first + index);
}
