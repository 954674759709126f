import { turned, type Vector } from './around';

/** Of a turn, and how often one of them is halved. */
const [sectors, halvings] = [32, 24];

/** Whether the slope jumps somewhere on a circle: wherever it changes, it is looked at ever more closely. */
export function slopeJumpsAround(slopeAt: (direction: Vector) => Vector): boolean {
  const shares = Array.from({ length: sectors + 1 }, (_, k) => k / sectors);
  const slopes = shares.map((share) => slopeAt(turned(share)));
  const steepest = Math.max(...slopes.map(([a, b]) => Math.abs(a) + Math.abs(b)));
  return shares.slice(1).some((share, k) => {
    let [low, high, atLow, atHigh] = [shares[k], share, slopes[k], slopes[k + 1]];
    for (let round = 0; round < halvings && distance(atLow, atHigh) > 1e-3 * steepest; round++) {
      const middle = (low + high) / 2;
      const atMiddle = slopeAt(turned(middle));
      if (distance(atLow, atMiddle) > distance(atMiddle, atHigh)) [high, atHigh] = [middle, atMiddle];
      else [low, atLow] = [middle, atMiddle];
    }
    return distance(atLow, atHigh) > 1e-3 * steepest;
  });
}

function distance(one: Vector, other: Vector): number {
  return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]);
}
