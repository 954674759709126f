import type { ErrorReduction } from './errorReduction';
import { exact, percent, short } from '../format';

/** How the errors become one number, line by line, with the numbers in the places of the names. */
export function reductionWords(errors: ErrorReduction): string[] {
  const { reduction, reduced, transform, value, penalty, elements, only } = errors;
  const lines: string[] = [];
  if (reduction === 'max')
    lines.push(`largest of ${elements} = ${exact(reduced)}, sample ${(only ?? 0) + 1}`);
  else if (reduction !== 'confusion')
    lines.push(`${reduction === 'power' ? 'power mean' : reduction} of ${elements} = ${exact(reduced)}`);
  if (transform !== undefined) lines.push(...transformLines(transform, errors));
  if (penalty > 0) lines.push(`and the penalty ${exact(penalty)} = ${exact(value + penalty)}`);
  return lines;
}

const longestLine = 44;

function transformLines(transform: string, { reduced, confusion, value }: ErrorReduction): string[] {
  const numbers: Readonly<Record<string, number>> = { ...confusion };
  const stated = transform.replace(/\b(value|tp|fp|fn|tn)\b/g, (name) => {
    return name === 'value' ? exact(reduced) : String(numbers[name]);
  });
  const isShort = stated.length <= longestLine && transform.length <= longestLine;
  return isShort ? [transform, `= ${stated}`, `= ${exact(value)}`] : [transform, `= ${exact(value)}`];
}

/** What the errors say as a whole: distance, and how few of them make most of the loss. */
export function reductionRemarks(errors: ErrorReduction): string[] {
  const { reduction, reduced, elements, distance, errors: bySample } = errors;
  const remarks: string[] = [];
  if (reduction === 'max')
    remarks.push(
      'Only this sample counts: while the others err less, they may move without changing the loss.',
    );
  if (reduction === 'mean' && distance !== undefined && isNear(reduced, (distance * distance) / elements))
    remarks.push(
      `The answers lie at the Euclidean distance ${exact(distance)} from the targets: its square over ${elements} is the mean.`,
    );
  if (reduction === 'power' && distance !== undefined && isNear(reduced, distance / Math.sqrt(elements)))
    remarks.push(
      `The answers lie at the Euclidean distance ${exact(distance)} from the targets: over the root of ${elements} that is the power mean.`,
    );
  const total = bySample.reduce((sum, error) => sum + error, 0);
  if (areShares(errors)) {
    const some = Math.max(1, Math.round(bySample.length / 10));
    const worst = bySample
      .toSorted()
      .slice(-some)
      .reduce((sum, error) => sum + error, 0);
    const who = some === 1 ? 'The worst sample makes' : `The worst ${some} of ${bySample.length} make`;
    remarks.push(`${who} ${percent(worst / total)} of it.`);
  }
  return remarks;
}

/** One sample: what it answers, its error, and its share. */
export function sampleWords(errors: ErrorReduction, sample: number, classes: readonly string[]): string {
  const { reduction, outputs, target, errors: bySample } = errors;
  const truth = target[sample];
  const answers: number[] = [];
  for (let at = sample; at < outputs.length; at += bySample.length) answers.push(outputs[at]);
  const name = `Sample ${sample + 1}${classes.length > 0 ? `, ${classes[truth]}` : `, target ${short(truth)}`}`;
  const answer = `answer ${answers.map(short).join(', ')}`;
  if (reduction === 'confusion') return `${name}: ${answer}, ${verdict(bySample[sample] > 0, truth > 0.5)}`;
  const total = bySample.reduce((sum, error) => sum + error, 0);
  const share = areShares(errors) ? `, ${percent(bySample[sample] / total)} of the ${reduction}` : '';
  return `${name}: ${answer}, error ${exact(bySample[sample])}${share}`;
}

/** Whether every sample adds a part to the reduced value: none takes from it. */
function areShares({ reduction, errors }: ErrorReduction): boolean {
  const isAdded = reduction === 'mean' || reduction === 'sum';
  return isAdded && errors.some((error) => error > 0) && errors.every((error) => error >= 0);
}

function verdict(answer: boolean, truth: boolean): string {
  if (answer) return truth ? 'true positive' : 'false positive';
  return truth ? 'false negative' : 'true negative';
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.abs(other);
}
