import type { Experiment, RateMode, WalkerChoice } from './experiment';
import { compactExperiment } from './link';
import { parseExperiment, type ParsedExperiment } from './parse';

/** The rate that a walker is given on the loss with this index: its own there, or the one of the first. */
export function statedRate({ rates, walkers }: Experiment, walker: number, loss: number): number {
  return rates === 'own' ? ownRate(walkers[walker], loss) : rateOf(walkers[walker]);
}

/**
 * Another meaning of the rates on the losses after the first. Where each is to have its own and nobody has chosen any,
 * they begin at `inForce`, [walker][loss].
 */
export function chooseRates(
  experiment: Experiment,
  rates: RateMode,
  inForce: readonly (readonly number[])[] = [],
): ParsedExperiment {
  const walkers = experiment.walkers.map((walker, index) => {
    const begun = inForce[index]?.slice(1) ?? [];
    const isBegun = rates === 'own' && !walker.ownRates && begun.length > 0;
    return isBegun ? { ...walker, ownRates: begun } : walker;
  });
  return parseExperiment({ ...compactExperiment(experiment), walkers, rates });
}

/** Another rate of a walker on the loss with this index, on all of them unless each has its own. */
export function changeRate(
  experiment: Experiment,
  index: number,
  loss: number,
  rate: number,
): ParsedExperiment {
  const isOwn = experiment.rates === 'own';
  const ratesAfter = (walker: WalkerChoice) =>
    experiment.losses.map((_, place) => (place === loss ? rate : ownRate(walker, place)));
  const walkers = experiment.walkers.map((walker, position) => {
    if (position !== index) return walker;
    return isOwn ? withRates(walker, ratesAfter(walker)) : withFirstRate(walker, rate);
  });
  return parseExperiment({ ...compactExperiment(experiment), walkers });
}

/** Own rates go where their losses go; a loss that was not there gets the rate of the first. */
export function ratesMoved(
  { walkers, losses, rates }: Experiment,
  next: readonly unknown[],
): { walkers?: readonly WalkerChoice[] } {
  if (rates !== 'own') return {};
  const before: readonly unknown[] = losses;
  return {
    walkers: walkers.map((walker) =>
      withRates(
        walker,
        next.map((loss) => ownRate(walker, before.indexOf(loss))),
      ),
    ),
  };
}

function rateOf({ optimizer }: WalkerChoice): number {
  return optimizer.settings.rate as number;
}

function ownRate(walker: WalkerChoice, loss: number): number {
  return (loss > 0 ? walker.ownRates?.[loss - 1] : undefined) ?? rateOf(walker);
}

function withFirstRate(walker: WalkerChoice, rate: number): WalkerChoice {
  const { id, settings } = walker.optimizer;
  return { ...walker, optimizer: { id, settings: { ...settings, rate } } };
}

function withRates(walker: WalkerChoice, [first, ...others]: readonly number[]): WalkerChoice {
  return { ...withFirstRate(walker, first ?? rateOf(walker)), ownRates: others };
}
