import type { Samples } from '../core/datasets/samples';
import { lossFormula, type Loss, type Score } from '../core/losses/loss';
import type { Model } from '../core/models/model';
import { defaultsOf, type SettingValues } from '../core/settings';

const asked: Readonly<Record<Score, string>> = {
  value: 'a value',
  logit: 'one logit',
  logits: 'a logit for every class',
};

/** Why a model cannot be used on these samples with any of its choices; undefined when it can. */
export function unfitModel(model: Model, samples: Samples): string | undefined {
  const usual = defaultsOf(model.settings);
  const reason = model.unfit(usual, samples);
  const isFit = variantsOf(model, usual).some((settings) => model.unfit(settings, samples) === undefined);
  return reason !== undefined && !isFit ? reason : undefined;
}

/** Why a loss cannot score a model that answers with this; undefined when it can. A typed loss reads what it is told. */
export function unfitLoss(loss: Loss, score: Score): string | undefined {
  if (loss.typed) return undefined;
  const { reads } = lossFormula(loss, defaultsOf(loss.settings));
  return reads === score
    ? undefined
    : `It reads ${asked[reads]}; this architecture answers with ${asked[score]}.`;
}

/** The defaults with one choice made otherwise. */
function variantsOf({ settings }: Model, usual: SettingValues): SettingValues[] {
  return Object.entries(settings).flatMap(([name, setting]) =>
    setting.kind === 'choice'
      ? Object.keys(setting.options).map((option) => ({ ...usual, [name]: option }))
      : [],
  );
}
