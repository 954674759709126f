import type { Samples } from '../datasets/samples';
import type { Model } from './model';
import { defaultsOf, type SettingValues } from '../settings';

/** Why a model cannot be used on these samples with any of its choices; undefined when it can. */
export function unfitModel(model: Model, samples: Samples): string | undefined {
  const usual = defaultsOf(model.settings);
  const reason = model.unfit(usual, samples);
  const isFit = variantsOf(model, usual).some((settings) => model.unfit(settings, samples) === undefined);
  return reason !== undefined && !isFit ? reason : undefined;
}

/** The defaults with one choice made otherwise. */
function variantsOf({ settings }: Model, usual: SettingValues): SettingValues[] {
  return Object.entries(settings).flatMap(([name, setting]) =>
    setting.kind === 'choice'
      ? Object.keys(setting.options).map((option) => ({ ...usual, [name]: option }))
      : [],
  );
}
