import { parseLossSettings } from '../core/experiment/parse/parseLosses';
import { Untrusted, type Notice } from '../core/experiment/parse/untrusted';
import { reachable } from '../core/formula/graph';
import { formulaOf } from '../core/formula/parse';
import { losses } from '../core/losses';
import { formsOf, lossFormula, numbersAmong, type Loss } from '../core/losses/loss';
import { lossScope } from '../core/losses/lossScope';
import { reducedLoss } from '../core/objective/reducedLoss';
import { type SettingValues } from '../core/settings';
import { Arguments, UsageError, list, numbers } from './arguments';
import { entryOf, refuse } from './chosen';
import { targetsFor } from './targets';

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
  const [count, outputs, width] = [predictions.length, predictions[0].length, targets[0].length];
  const form = formFor(entry, settings, outputs, width);
  if (!form || targets.length !== count) {
    const widths = formsOf(entry).flatMap((other) => targetWidths(other, settings, outputs));
    const needed = widths.length > 0 ? `as many targets of ${list(widths.map(String))}` : 'another width';
    throw new UsageError(`${count} predictions of ${outputs} need ${needed}`);
  }
  const reduced = reducedLoss(form, settings);
  const read = targetsFor(form, settings, outputs, targets);
  const [prediction, target] = [byOutput(predictions), byOutput(read)];
  const gradient = reduced.gradient(prediction, target, count);
  return {
    value: reduced.value(prediction, target, count),
    gradient: predictions.map((row, n) => row.map((_, k) => gradient[k * count + n])),
  };
}

/** The form of a loss that scores rows of so many outputs against targets of this width. */
function formFor(loss: Loss, settings: SettingValues, outputs: number, width: number): Loss | undefined {
  return formsOf(loss).find((form) => targetWidths(form, settings, outputs).includes(width));
}

/** How many numbers the target of a sample may have, for so many outputs. */
function targetWidths(form: Loss, settings: SettingValues, outputs: number): readonly number[] {
  const { elementLoss, reads } = lossFormula(form, settings);
  switch (reads) {
    case 'value':
    case 'values':
    case 'logit':
      return [outputs];
    case 'gaussian':
      return outputs === 2 ? [1] : [];
    case 'logits': {
      if (outputs === 1) return [];
      const { result } = formulaOf(elementLoss, lossScope(reads, numbersAmong(form.settings)));
      const isRead = (name: string) => reachable([result]).some((node) => node.name === name);
      return isRead('class') ? [1] : [1, outputs];
    }
  }
}
/** Samples by semicolon, outputs of one sample by comma; all samples have as many outputs. */
function samples(text: string, what: string): number[][] {
  const rows = text.split(';').map((row) => numbers(row, what));
  if (rows.some((row) => row.length !== rows[0].length))
    throw new UsageError(`${what}: all samples need as many numbers`);
  return rows;
}

function byOutput(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows[0].flatMap((_, k) => rows.map((row) => row[k])));
}
