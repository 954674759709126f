const golden = 0.6180339887498949;
/** How far below what is seen a hollow can go, in units of how far its ends lie above: |x|^0.01 goes 61 times as far. */
const promise = 100;

/**
 * Where a function of one hollow is lowest between two ends, by the golden section, until they are as near as asked or as
 * numbers can be; an infinite slope is no harder than a smooth one. It gives up where a goal is out of reach. (Kiefer 1953.)
 */
export function goldenSection(
  value: (at: number) => number,
  [low, high]: readonly [number, number],
  nearest: number,
  goal = Infinity,
): number {
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLow, atLeft, atRight, atHigh] = [value(low), value(left), value(right), value(high)];
  const isPromising = (): boolean => {
    const best = Math.min(atLeft, atRight);
    return !(best - promise * (Math.max(atLow, atHigh) - best) > goal);
  };
  while (high - low > nearest && low < left && left < right && right < high && isPromising()) {
    if (atLeft <= atRight) {
      [high, atHigh, right, atRight] = [right, atRight, left, atLeft];
      left = high - golden * (high - low);
      atLeft = value(left);
    } else {
      [low, atLow, left, atLeft] = [left, atLeft, right, atRight];
      right = low + golden * (high - low);
      atRight = value(right);
    }
  }
  return atLeft <= atRight ? left : right;
}
