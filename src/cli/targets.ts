import { lossFormula, type Loss } from '../core/losses/loss';
import type { SettingValues } from '../core/settings';
import { UsageError } from './arguments';

/** How far the shares of a distribution may add up beside 1. */
const rounding = 1e-6;

/**
 * Targets, a row a sample, as a loss reads them: labels -1 and 1 become 0 and 1. What the loss cannot score is a usage
 * error.
 */
export function targetsFor(
  form: Loss,
  settings: SettingValues,
  outputs: number,
  targets: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const all = targets.flat();
  const infinite = all.find((value) => !Number.isFinite(value));
  if (infinite !== undefined) refuse(`a target is a finite number, not ${infinite}`);
  const read = readAs(lossFormula(form, settings).reads, outputs, targets);
  const reason = form.unfit?.(Float64Array.from(read.flat()));
  if (reason !== undefined) refuse(reason);
  return read;
}

function readAs(
  reads: Loss['reads'],
  outputs: number,
  targets: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  switch (reads) {
    case 'logit':
      return labels(targets);
    case 'logits':
      targets.forEach((row) => (row.length === 1 ? checkClass(row[0], outputs) : checkDistribution(row)));
      return targets;
    default:
      return targets;
  }
}

/** 0 and 1, with probabilities between, or -1 and 1. */
function labels(targets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const all = targets.flat();
  const wrong = all.find((value) => value !== -1 && !(value >= 0 && value <= 1));
  if (wrong !== undefined) refuse(`labels are 0 and 1, or -1 and 1, not ${wrong}`);
  if (!all.includes(-1)) return targets;
  const other = all.find((value) => Math.abs(value) !== 1);
  if (other !== undefined) refuse(`labels are 0 and 1, or -1 and 1: not -1 beside ${other}`);
  return targets.map((row) => row.map((value) => (value + 1) / 2));
}

function checkClass(value: number, outputs: number): void {
  if (Number.isInteger(value) && value >= 0 && value < outputs) return;
  refuse(`a class of ${outputs} is a whole number from 0 to ${outputs - 1}, not ${value}`);
}

function checkDistribution(row: readonly number[]): void {
  const negative = row.find((share) => share < 0);
  if (negative !== undefined) refuse(`a distribution has no share below 0, such as ${negative}`);
  const sum = row.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > rounding) refuse(`a distribution adds up to 1, not to ${sum}`);
}

function refuse(message: string): never {
  throw new UsageError(`--target: ${message}`);
}
