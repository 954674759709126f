import { parseLossSettings } from '../core/experiment/parseLosses';
import { Untrusted, type Notice } from '../core/experiment/untrusted';
import { losses } from '../core/losses';
import { lossFormula } from '../core/losses/loss';
import { reducedLoss } from '../core/objective/reducedLoss';
import { Arguments, UsageError, numbers } from './arguments';
import { entryOf, refuse } from './chosen';

/** loss ID: the reduced loss of predictions (or logits) against targets, and its gradient by prediction. */
export function loss(words: readonly string[]): unknown {
  const given = new Arguments(words, ['prediction', 'target', 'set']);
  const [id = ''] = given.positions;
  const entry = entryOf(losses, 'loss', id);
  const notices: Notice[] = [];
  const settings = parseLossSettings(new Untrusted(given.assignments('set'), '--set', notices), entry);
  if (notices.length > 0) refuse(notices[0]);
  const predictions = samples(given.required('prediction'), '--prediction');
  const targets = samples(given.required('target'), '--target');
  const outputs = predictions[0].length;
  const isRow = lossFormula(entry, settings).reads === 'logits';
  const width = isRow ? 1 : outputs;
  if (predictions.length !== targets.length || targets.some((row) => row.length !== width)) {
    throw new UsageError(`${predictions.length} predictions of ${outputs} need as many targets of ${width}`);
  }
  const reduced = reducedLoss(entry, settings);
  const [prediction, target] = [byOutput(predictions), byOutput(targets)];
  const gradient = reduced.gradient(prediction, target);
  return {
    value: reduced.value(prediction, target),
    gradient: predictions.map((row, n) => row.map((_, k) => gradient[k * predictions.length + n])),
  };
}

/** Samples by semicolon, outputs of one sample by comma; all samples have as many outputs. */
function samples(text: string, what: string): number[][] {
  const rows = text.split(';').map((row) => numbers(row, what));
  if (rows.some((row) => row.length !== rows[0].length))
    throw new UsageError(`${what}: all samples need as many numbers`);
  return rows;
}

function byOutput(rows: readonly number[][]): Float64Array {
  return Float64Array.from(rows[0].flatMap((_, k) => rows.map((row) => row[k])));
}
