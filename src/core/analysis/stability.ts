import { compilePlain, type Input } from '../formula/evaluate';
import { formulaOf } from '../formula/parse';
import { eigenvalues2 } from '../math/linear';
import type { Optimizer } from '../optimizers/optimizer';
import type { SettingValues } from '../settings';
import type { Trail } from '../walk/trail';
import type { Curvature } from './curvature';

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

/**
 * The same at a step of a trail, where the ground curves as told. Before the first step it is what that divides by that
 * counts.
 */
export function stableRateAt(
  optimizer: Optimizer,
  settings: SettingValues,
  { seen, loss }: Pick<Trail, 'seen' | 'loss'>,
  step: number,
  { principal }: Curvature,
): number | undefined {
  const at = Math.max(step, 1);
  if (!optimizer.stability || at >= loss.length) return undefined;
  const there = Object.entries(seen).map(([name, all]) => [name, all.subarray(2 * at, 2 * at + 2)] as const);
  const state = { settings, step: at, seen: Object.fromEntries(there) };
  const entry = (i: 0 | 1, j: 0 | 1) =>
    principal.reduce((sum, { curvature, direction }) => sum + curvature * direction[i] * direction[j], 0);
  return largestStableRate(optimizer, state, [entry(0, 0), entry(0, 1), entry(1, 0), entry(1, 1)]);
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
