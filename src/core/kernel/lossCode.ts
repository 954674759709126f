import { derive } from '../formula/derive';
import type { Node } from '../formula/graph';
import { formulaOf } from '../formula/parse';
import { lossFormula, lossScope, type Loss, type LossFormula } from '../losses/loss';
import type { Settings, SettingValues } from '../settings';
import { canLower, lower, type Lowered } from './elementwise';
import type { VectorBuilder, Vectors } from './vectors';
import { lockstep } from './block';

/** The formulas of a loss, ready to be lowered. */
export interface LossCode {
  readonly parts: LossFormula;
  /** Names of the numbers among the settings, in their places. */
  readonly settings: readonly string[];
  readonly error: Node;
  /** The derivative of the error by the outputs. */
  readonly slope: Node;
}

/** Undefined where a formula holds something that has no code. */
export function lossCode(loss: Loss, values: SettingValues): LossCode | undefined {
  const parts = lossFormula(loss, values);
  const numeric = numberSettings(loss.settings);
  const { graph, result, settings: declared } = formulaOf(parts.each, lossScope(parts.reads, numeric));
  const output = graph.variable(outputName(parts), parts.reads === 'logits' ? 'row' : 'sample');
  const [slope] = derive(graph, result, [output]);
  if (!canLower([result, slope])) return undefined;
  return { parts, settings: [...Object.keys(numeric), ...Object.keys(declared)], error: result, slope };
}

/** The numbers that the settings of a loss have, in the order of their names. */
export function settingNumbers(loss: Loss, values: SettingValues, names: readonly string[]): number[] {
  const all = { ...loss.settings, ...loss.typed?.settings(values) };
  return names.map((name) => (values[name] ?? all[name]?.default) as number);
}

/** What the errors of some samples are computed from. */
export interface LossInputs {
  readonly outputs: Lowered;
  readonly targets: Vectors;
  /** Where the numbers of the settings stand. */
  readonly settings: number;
}

/** The errors side by side, and for `withSlopes` their derivatives by every output. */
export function lowerLoss(
  v: VectorBuilder,
  { parts, settings, error, slope }: LossCode,
  { outputs, targets, settings: address }: LossInputs,
  withSlopes: boolean,
): { errors: Vectors; slopes: Lowered } {
  const variable = (name: string): Lowered => {
    if (name === outputName(parts)) return outputs;
    if (name === 'target' || name === 'class') return [targets];
    const number = v.loadSplat(undefined, address + settings.indexOf(name) * v.lane.bytes);
    return [Array.from({ length: lockstep }, () => number)];
  };
  const roots = withSlopes ? [error, slope] : [error];
  const [[errors], slopes = []] = lower(v, roots, { width: lockstep, outputs: outputs.length, variable });
  const everySlope = outputs.map((_, k) => slopes[slopes.length === 1 ? 0 : k]);
  return { errors, slopes: everySlope };
}

function outputName({ reads }: LossFormula): string {
  return reads === 'value' ? 'prediction' : reads;
}

function numberSettings(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, { kind }]) => kind === 'number'));
}
