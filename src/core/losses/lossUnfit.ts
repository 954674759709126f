import type { Samples } from '../datasets/samples';
import type { Network } from '../models/model';
import type { SettingValues } from '../settings';
import { lossFor, lossFormula, type Loss, type Score } from './loss';

const asked: Readonly<Record<Score, string>> = {
  value: 'a value',
  values: 'a value for every feature',
  gaussian: 'a mean and a deviation',
  logit: 'one logit',
  logits: 'a logit for every class',
};

/** What a loss has to score. */
export interface Scored {
  readonly score: Score;
  readonly network: Network;
  readonly samples: Samples;
}

/** Why a loss cannot score this model on these samples, as a sentence; undefined when it can. */
export function lossUnfit(
  loss: Loss,
  settings: SettingValues,
  { score, network, samples }: Scored,
): string | undefined {
  if (!lossFor(loss, settings, score)) {
    const { reads } = lossFormula(loss, settings);
    return `It reads ${asked[reads]}; this architecture answers with ${asked[score]}.`;
  }
  const targets = network.reproduces ? samples.features.slice(0, network.inputs) : [samples.target];
  return targets.map((target) => loss.unfit?.(target)).find((reason) => reason !== undefined);
}
