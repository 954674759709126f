import type { Settings } from '../settings';
import type { Optimizer, OptimizerRun, RateKind } from './optimizer';
import { rateSetting } from './rateSetting';

type MethodDescription<State> = Omit<Optimizer, 'start' | 'rule' | 'ruleWith' | 'settings' | 'rateKind'> & {
  readonly settings: Settings;
  readonly start: (settings: Values) => OptimizerRun<State>;
} & (
    | { readonly rateKind: Exclude<RateKind, 'none'>; readonly rate: number }
    | { readonly rateKind: 'none'; readonly rate?: never }
  );

/** Settings of a method are numbers. */
type Values = Readonly<Record<string, number>>;

/** An optimizer that asks more of the objective than one slope a step, or draws random numbers. */
export function defineMethod<State>({ rate, settings, ...entry }: MethodDescription<State>): Optimizer {
  const { rateKind } = entry;
  const all = rateKind === 'none' ? settings : { rate: rateSetting(rate!, rateKind), ...settings };
  return {
    ...entry,
    settings: all,
    start: (values) => entry.start(values as Values),
  };
}
