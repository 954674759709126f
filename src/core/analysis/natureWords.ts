import type { Pull } from './influence';
import type { LossNature, SideInfluence } from './lossNature';
import { lossReach } from './lossShape';
import { plain, short } from '../format';

const minus = '\u2212';

/** Whether a loss is convex, and what that means for the ground. */
export function convexityWords(nature: LossNature): string {
  const { convexity, terraced, over } = nature;
  if (terraced) return 'Not convex: it jumps, and between the jumps it is level.';
  switch (convexity) {
    case 'always':
      return `Convex in the answer${asMeasured(over, '−2 to 3')}, so also in the parameters of a model whose answer is linear in them: one valley, and no local minimum above its bottom.`;
    case 'positive':
      return `Convex in the answer while the targets are not negative${asMeasured(over, '0.5 to 3')}; then also in the parameters of a model whose answer is linear in them.`;
    case 'never':
      return `Not convex in the answer${whereDown(nature)}: even a model whose answer is linear in its parameters can have plateaus and several valleys.`;
    case 'unknown':
      return 'Nowhere a number on the samples that convexity is measured with.';
  }
}

/** No loss is proven convex here. */
function asMeasured(over: LossNature['over'], targets: string): string {
  const forTargets = over === 'error' ? ` and for targets from ${targets}` : '';
  return ` as far as it was measured, at some thousand places to ${over}s of a million${forTargets}`;
}

/** How hard outliers pull, and when that is wanted. */
export function influenceWords(nature: LossNature): string {
  const { over, terraced, onlyWorst, below, above, whole } = nature;
  if (terraced) return 'No error pulls at all: there is no slope to follow.';
  if (onlyWorst)
    return 'Only the worst sample pulls, all others not at all: one outlier decides. Wanted where a bound for every error is asked for.';
  const [low, high] = [pullWords(below, whole), pullWords(above, whole)];
  const wanted = wantedWords(nature);
  if (over === 'margin') return `A sample on the wrong side ${low}. ${wanted}`;
  if (low === high) return `A large error ${low}. ${wanted}`;
  return `An answer far too low ${low}; one far too high ${high}. ${wanted}`;
}

const wantedWhere: Readonly<Record<Pull, string>> = {
  grows:
    'One outlier can move the bottom of the valley: wanted only where large errors really cost that much.',
  capped: 'An outlier pulls no harder than any large error: wanted where some data may be wrong.',
  returns:
    'Outliers are given up: wanted where many data are wrong. A bad start is given up as well, for the slope dies far from the valley.',
  none: 'Outliers are given up: no slope there tells the way.',
  wall: '',
  outside: '',
};

/** An outlier is a target far off; an answer far off is a bad start. */
function wantedWords({ outlier, below, above }: LossNature): string {
  const isGivenUp = [below, above].every(({ pull }) => pull !== 'capped' && pull !== 'grows');
  if (outlier === 'returns' && !isGivenUp)
    return 'The larger a target, the less its errors pull: wanted where errors count beside the size of the target.';
  return wantedWhere[outlier];
}

function pullWords({ pull, most, perTarget }: SideInfluence, whole: LossNature['whole']): string {
  const limit =
    most === Infinity
      ? 'a slope that has no limit near 0'
      : `a slope of at most ${short(most)}${ofTarget[perTarget]}`;
  switch (pull) {
    case 'grows':
      return growsWords(whole);
    case 'capped':
      return `pulls with ${limit}`;
    case 'returns':
      return `pulls with ${limit}, and less when it is larger`;
    case 'none':
      return 'does not pull';
    case 'wall':
      return 'pulls ever harder up to a wall, beyond which there is no loss';
    case 'outside':
      return 'has no loss';
  }
}

const ofTarget: Readonly<Record<SideInfluence['perTarget'], string>> = {
  same: '',
  inverse: ' / |target|',
  one: ' for a target of 1',
};

function growsWords(whole: LossNature['whole']): string {
  switch (whole?.pull) {
    case 'capped': {
      if (whole.order === Infinity)
        return `pulls with a slope of at most ${short(whole.most)} of the whole loss`;
      const factor = Math.abs(whole.most - 1) < 1e-6 ? '' : `${short(whole.most)} `;
      return `pulls harder than the others, up to a slope of ${factor}n^(${minus}1/${plain(Number(whole.order.toPrecision(6)))}) of the loss of n samples`;
    }
    case 'returns':
      return 'pulls ever harder than the others';
    default:
      return 'pulls ever harder, without limit';
  }
}

/** More are those of a wave, and far out they are met by chance. */
const mostRanges = 4;

function whereDown({ concaveRanges, concavePerTarget, over }: LossNature): string {
  if (concaveRanges.length === 0) return '';
  if (concaveRanges.length > mostRanges) return ' (its curve bends down in many places)';
  const ranges = concaveRanges.map(([from, to]) => {
    if (from === -Infinity) return to === Infinity ? 'anything' : `below ${place(to)}`;
    return to === Infinity ? `above ${place(from)}` : `between ${place(from)} and ${place(to)}`;
  });
  const isInChart = concaveRanges.some(([from, to]) => from < lossReach && to > -lossReach);
  const shaded = isInChart ? ', shaded in the chart' : '';
  const forOne = concavePerTarget ? ' for a target of 1' : '';
  return ` (its curve bends down where the ${over} is ${ranges.join(' and ')}${forOne}${shaded})`;
}

/** Where a bend turns is known to some nine digits. */
function place(value: number): string {
  return short(Math.abs(value) < 1e-9 ? 0 : value);
}
