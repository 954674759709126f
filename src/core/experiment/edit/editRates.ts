import { chosenItems, withChosen, type Chosen, type JsonObject } from '../chosen';
import { rateOf, type Experiment, type RateMode, type WalkerChoice } from '../experiment';
import { experimentOf, parseExperiment, type ParsedExperiment } from '../parse/parse';

/** The rate that a walker is given on the loss with this index: its own there, or the one of the first, if it has any. */
export function statedRate({ rates, walkers }: Experiment, walker: number, loss: number): number | undefined {
  return rates === 'own' ? ownRate(walkers[walker], loss) : rateOf(walkers[walker].optimizer);
}

/**
 * Another meaning of the rates on the losses after the first. Where each is to have its own and nobody has chosen any,
 * they begin at `inForce`, [walker][loss].
 */
export function chooseRates(
  chosen: Chosen,
  rates: RateMode,
  inForce: readonly (readonly number[])[] = [],
): ParsedExperiment {
  const walkers = chosenWalkers(chosen).map((walker, index) => {
    const begun = inForce[index]?.slice(1) ?? [];
    const isBegun = rates === 'own' && walker.ownRates === undefined && begun.length > 0;
    return isBegun ? { ...walker, ownRates: begun } : walker;
  });
  return parseExperiment({ ...chosen, walkers, rates });
}

/** Another rate of a walker on the loss with this index, on all of them unless each has its own. */
export function changeRate(chosen: Chosen, index: number, loss: number, rate: number): ParsedExperiment {
  const { rates, losses, walkers: now } = experimentOf(chosen);
  const walkers = chosenWalkers(chosen).map((walker, position) => {
    if (position !== index) return walker;
    const rated = rates !== 'own' || loss === 0 ? withChosen(walker, ratePath, rate) : walker;
    if (rates !== 'own') return rated;
    const own = losses.map((_, place) => (place === loss ? rate : ownRate(now[index], place)));
    return { ...rated, ownRates: own.slice(1) };
  });
  return parseExperiment({ ...chosen, walkers });
}

/** Own rates go where their losses go; a loss that was not there gets the rate of the first. */
export function ratesMoved(
  chosen: Chosen,
  before: readonly JsonObject[],
  next: readonly JsonObject[],
): { walkers?: readonly JsonObject[] } {
  const { rates, walkers } = experimentOf(chosen);
  if (rates !== 'own') return {};
  return {
    walkers: chosenWalkers(chosen).map((walker, index) => {
      if (rateOf(walkers[index].optimizer) === undefined) return walker;
      const [first, ...ownRates] = next.map((loss) => ownRate(walkers[index], before.indexOf(loss)));
      const moved = { ...walker, ownRates };
      return next[0] === before[0] ? moved : withChosen(moved, ratePath, first);
    }),
  };
}

/** Where the rate of a walker stands. */
export const ratePath = ['optimizer', 'settings', 'rate'];

function chosenWalkers(chosen: Chosen): readonly JsonObject[] {
  return chosenItems(chosen, experimentOf(chosen), 'walkers');
}

function ownRate({ optimizer, ownRates }: WalkerChoice, loss: number): number | undefined {
  const rate = rateOf(optimizer);
  return rate === undefined || loss === 0 ? rate : (ownRates?.[loss - 1] ?? rate);
}
