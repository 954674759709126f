import { compile } from '../core/formula/evaluate';
import { parseFormula } from '../core/formula/parse';
import { lossFormula, lossScope, type Loss, type LossFormula } from '../core/losses/loss';
import { defaultsOf, type SettingValues } from '../core/settings';

/** What a loss makes of one sample: over its error, or over its margin (how far the answer is on the right side). */
export interface LossShape {
  readonly over: 'error' | 'margin';
  /** From -reach to reach, evenly spaced. */
  readonly x: Float64Array;
  /** NaN wherever the loss is not finite: a curve is cut there. */
  readonly y: Float64Array;
}

const points = 121;

/** The shape of a loss between -reach and reach; undefined while its formula does not hold. */
export function lossShape(loss: Loss, settings: SettingValues, reach: number): LossShape | undefined {
  const values = { ...defaultsOf(loss.settings), ...settings };
  const formula = lossFormula(loss, values);
  const declared = loss.typed ? loss.typed.settings(values) : loss.settings;
  const numeric = Object.fromEntries(Object.entries(declared).filter(([, { kind }]) => kind === 'number'));
  const parsed = parseFormula(formula.each, lossScope(formula.reads, loss.typed ? {} : numeric)).formula;
  if (!parsed) return undefined;
  const x = Float64Array.from({ length: points }, (_, index) => reach * ((2 * index) / (points - 1) - 1));
  const inputs = {
    ...(defaultsOf(numeric) as Record<string, number>),
    ...(values as Record<string, number>),
    ...sampleInputs(formula, x),
  };
  const outputs = formula.reads === 'logits' ? 2 : 1;
  const [losses] = compile([parsed.result]).run(inputs, points, outputs);
  const y = losses.map((loss) => (Number.isFinite(loss) ? loss : NaN));
  return { over: formula.reads === 'value' ? 'error' : 'margin', x, y };
}

/** One sample a point: of class 1 with the logit x, or with the target 0 and the prediction x. */
function sampleInputs({ reads }: LossFormula, x: Float64Array): Record<string, Float64Array | number> {
  switch (reads) {
    case 'value':
      return { prediction: x, target: new Float64Array(x.length) };
    case 'logit':
      return { logit: x, target: new Float64Array(x.length).fill(1) };
    case 'logits':
      return {
        logits: Float64Array.of(...x.map((margin) => margin / 2), ...x.map((margin) => -margin / 2)),
        class: new Float64Array(x.length),
      };
  }
}
