import { chosenItems, withChosen, type Chosen, type JsonObject } from '../chosen';
import { ratesMoved } from './editRates';
import { experimentLimits } from '../experiment';
import { pairAfter } from '../pair';
import { experimentOf, parseExperiment, usualHeight, type ParsedExperiment } from '../parse/parse';
import { withNames } from '../parse/shownOn';
import { viewWithout } from './viewWithout';

/** A loss as it is chosen: its id, and what is not usual about it. */
export interface ChosenItem extends JsonObject {
  readonly id: string;
}

/** The losses as far as they were chosen, the main one first. */
export function chosenLosses(chosen: Chosen): readonly ChosenItem[] {
  return chosenItems(chosen, experimentOf(chosen), 'losses') as readonly ChosenItem[];
}

/** This loss alone, with the settings that it has where it is compared already. */
export function chooseOnlyLoss(chosen: Chosen, id: string): ParsedExperiment {
  const losses = chosenLosses(chosen);
  const known = losses.find((loss) => loss.id === id);
  if (known && losses.length === 1) return parseExperiment(chosen);
  const next = [known ?? another(id, losses[0])];
  return parseExperiment({
    ...viewWithout(withNames(chosen), 'height', 'pair'),
    losses: next,
    ...ratesMoved(chosen, losses, next),
  });
}

/** One loss more to compare with the others, or one less; one always remains, and no more come than fit. */
export function toggleLoss(chosen: Chosen, id: string): ParsedExperiment {
  const losses = chosenLosses(chosen);
  const others = losses.filter((loss) => loss.id !== id);
  const isCompared = others.length < losses.length;
  const isRefused = isCompared ? others.length === 0 : losses.length >= experimentLimits.losses;
  if (isRefused) return parseExperiment(chosen);
  return compareLosses(chosen, isCompared ? others : [...losses, another(id, losses[0])]);
}

/** One of several compared losses less. */
export function removeLoss(chosen: Chosen, index: number): ParsedExperiment {
  const losses = chosenLosses(chosen);
  if (losses.length < 2) return parseExperiment(chosen);
  return compareLosses(
    chosen,
    losses.filter((_, position) => position !== index),
  );
}

/** These losses compared, in the height that is drawn now; those that are compared already keep their places in a pair. */
export function compareLosses(chosen: Chosen, losses: readonly ChosenItem[]): ParsedExperiment {
  const before = chosenLosses(chosen);
  const { height, pair } = experimentOf(chosen).view;
  const next = { ...withNames(chosen), losses, ...ratesMoved(chosen, before, losses) };
  const paired = withChosen(next, ['view', 'pair'], pairAfter(pair, before, losses));
  const isUsual = losses.length === 0 || height === usualHeight(losses[0].id);
  return parseExperiment(isUsual ? paired : withChosen(paired, ['view', 'height'], height));
}

/** Another loss with the penalty of one. */
function another(id: string, loss: JsonObject | undefined): ChosenItem {
  return { id, ...(loss?.penalty !== undefined && { penalty: loss.penalty }) };
}
