import { parseLossSettings } from '../core/experiment/parse/parseLosses';
import { Untrusted, type Notice } from '../core/experiment/parse/untrusted';
import { reachable } from '../core/formula/graph';
import { formulaOf } from '../core/formula/parse';
import { losses } from '../core/losses';
import { formsOf, lossFormula, numbersAmong, type Loss } from '../core/losses/loss';
import { lossScope } from '../core/losses/lossScope';
import { reducedLoss } from '../core/objective/reducedLoss';
import { type SettingValues } from '../core/settings';
import { UsageError, list, numbers } from './arguments';
import { entryOf, refuse } from './chosen';
import type { Command } from './command';
import { targetsFor } from './targets';

export const loss: Command = {
  summary:
    'The loss of predictions (or logits) against targets, reduced to one number, and its gradient by prediction.',
  word: 'ID',
  options: {
    prediction: { value: 'NUMBERS', help: 'samples with semicolons, the outputs of one with commas' },
    target: { value: 'NUMBERS', help: 'as many samples; labels are 0 and 1, or -1 and 1' },
    set: { value: 'NAME=VALUE,…', help: 'settings of the loss', repeats: true },
  },
  examples: ['loss huber --prediction "1;-2;5" --target "0;2;5" --set delta=2'],
  answer(given) {
    if (given.word === undefined)
      throw new UsageError('loss needs one ID, such as mse; massif list losses has them all');
    const entry = entryOf(losses, 'loss', given.word);
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
  },
};

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
