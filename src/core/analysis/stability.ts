import { compilePlain, type Input } from '../formula/evaluate';
import { formulaOf } from '../formula/parse';
import { eigenvalues2 } from '../math/linear';
import type { Optimizer } from '../optimizers/optimizer';
import type { SettingValues } from '../settings';

/** A walker at a step: its settings, and the state that the step has left. */
export interface WalkerState {
  readonly settings: SettingValues;
  readonly step: number;
  readonly seen: Readonly<Record<string, Float64Array>>;
}

/**
 * Up to which rate a walker is stable where the ground over its two coordinates has this Hessian, by rows: above it a
 * swing across the sharpest direction grows. Of rules that divide by a state the divided Hessian counts (Cohen et al.
 * 2022, arXiv 2207.14484). Undefined where it is not known, or where nothing curves upwards.
 */
export function largestStableRate(
  { stability }: Optimizer,
  { settings, step, seen }: WalkerState,
  hessian: ArrayLike<number>,
): number | undefined {
  if (!stability || settings.decoupled === true || isClipped(settings)) return undefined;
  const inputs: Record<string, Input> = { step, ...seen };
  for (const [name, value] of Object.entries(settings)) inputs[name] = Number(value);
  const [limit] = valueOf(stability.limit, inputs);
  const [one, other] = stability.dividedBy === undefined ? [1, 1] : valueOf(stability.dividedBy, inputs);
  const decay = (settings.weightDecay as number | undefined) ?? 0;
  const [aa, ab, , bb] = Array.from(hessian);
  const [sharpest] = eigenvalues2((aa + decay) / one, ab / Math.sqrt(one * other), (bb + decay) / other);
  return sharpest > 0 ? limit / sharpest : undefined;
}

function isClipped({ clipNorm, clipValue }: SettingValues): boolean {
  return clipNorm !== undefined && ((clipNorm as number) > 0 || (clipValue as number) > 0);
}

function valueOf(formula: string, inputs: Readonly<Record<string, Input>>): readonly [number, number] {
  const variables = Object.fromEntries(
    Object.entries(inputs).map(
      ([name, input]) => [name, typeof input === 'number' ? 'sample' : 'row'] as const,
    ),
  );
  const [values] = compilePlain([formulaOf(formula, { variables }).result]).run(inputs, 1, 2);
  return [values[0], values[values.length - 1]];
}
