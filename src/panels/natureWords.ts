import type { Influence, LossNature } from '../core/reading/lossNature';
import { short } from './format';

/** Whether a loss is convex, and what that means for the ground. */
export function convexityWords({ convexity, terraced, bendsDown, over }: LossNature): string {
  if (terraced) return 'Not convex: it jumps, and between the jumps it is level.';
  switch (convexity) {
    case 'always':
      return 'Convex in the answer, so also in the parameters of a model whose answer is linear in them: one valley, and no local minimum above its bottom.';
    case 'positive':
      return 'Convex in the answer while the targets are not negative; then also in the parameters of a model whose answer is linear in them.';
    case 'never':
      return `Not convex in the answer${whereDown(bendsDown, over)}: even a model whose answer is linear in its parameters can have plateaus and several valleys.`;
    case 'unknown':
      return 'Nowhere a number on the samples that convexity is measured with.';
  }
}

/** How hard outliers pull, and when that is wanted. */
export function influenceWords({ over, terraced, onlyWorst, below, above }: LossNature): string {
  if (terraced) return 'No error pulls at all: there is no slope to follow.';
  if (onlyWorst)
    return 'Only the worst sample pulls, all others not at all: one outlier decides. Wanted where a bound for every error is asked for.';
  const wanted = wantedWhere[worst(below, above)];
  if (over === 'margin') return `A sample on the wrong side ${pullWords(below)}. ${wanted}`;
  const [low, high] = [pullWords(below), pullWords(above)];
  if (low === high) return `A large error ${low}. ${wanted}`;
  return `An answer far too low ${low}; one far too high ${high}. ${wanted}`;
}

const wantedWhere: Readonly<Record<Influence['pull'], string>> = {
  grows:
    'One outlier can move the bottom of the valley: wanted only where large errors really cost that much.',
  capped: 'An outlier pulls no harder than any large error: wanted where some data may be wrong.',
  returns:
    'Outliers are given up: wanted where many data are wrong. A bad start is given up as well, for the slope dies far from the valley.',
  none: 'There is no slope to follow.',
  outside: '',
};

/** The side whose errors pull most decides. */
function worst(below: Influence, above: Influence): Influence['pull'] {
  const order: readonly Influence['pull'][] = ['grows', 'capped', 'returns', 'none', 'outside'];
  return order.find((pull) => below.pull === pull || above.pull === pull)!;
}

function pullWords({ pull, most }: Influence): string {
  switch (pull) {
    case 'grows':
      return 'pulls ever harder, without limit';
    case 'capped':
      return `pulls with a slope of at most ${short(most)}`;
    case 'returns':
      return `pulls with a slope of at most ${short(most)}, and less and less when it is larger`;
    case 'none':
      return 'does not pull';
    case 'outside':
      return 'has no loss';
  }
}

function whereDown(bendsDown: LossNature['bendsDown'], over: string): string {
  if (bendsDown.length === 0) return '';
  const ranges = bendsDown.map(([from, to]) => {
    if (from === -Infinity) return to === Infinity ? `at every ${over}` : `below ${short(to)}`;
    return to === Infinity ? `above ${short(from)}` : `between ${short(from)} and ${short(to)}`;
  });
  return ` (its curve bends down where the ${over} is ${ranges.join(' and ')}, shaded in the chart)`;
}
