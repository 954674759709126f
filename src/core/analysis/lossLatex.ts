import { derive } from '../formula/derive';
import type { Node } from '../formula/graph';
import { parseFormula, type Formula } from '../formula/parse';
import { readable } from '../formula/readable';
import { typeset, typesetName } from '../formula/typeset';
import { transformScope, lossFormula, numbersAmong, type Reduction, type Loss } from '../losses/loss';
import { answers, lossScope } from '../losses/lossScope';
import type { Settings, SettingValues } from '../settings';
import { mostNodes } from './lossShape';

const reductions: Readonly<Record<Exclude<Reduction, 'confusion'>, string>> = {
  mean: '\\frac{1}{n} \\sum_i \\ell_i',
  sum: '\\sum_i \\ell_i',
  max: '\\max_i \\ell_i',
  power: '\\left(\\frac{1}{n} \\sum_i \\ell_i^p\\right)^{1/p}',
};

/** A power mean without a p. */
const rootMeanSquare = '\\sqrt{\\frac{1}{n} \\sum_i \\ell_i^2}';

export interface LossLatex {
  readonly loss: string;
  readonly derivative: string;
}

/** The formula of a loss and its derivative by the answer, typeset; undefined while a typed one does not hold. Throws TooManyNodes. */
export function lossLatex(loss: Loss, values: SettingValues): LossLatex | undefined {
  const { elementLoss, reduction, transform, reads } = lossFormula(loss, values);
  const numeric = numbersAmong(loss.settings);
  const scope = lossScope(reads, loss.typed ? {} : numeric);
  const { formula } = parseFormula(elementLoss, scope);
  if (!formula) return undefined;
  const { graph, result } = formula;
  const known = new Map<Node, string>(
    Object.entries(scope.derived?.(graph) ?? {}).map(([name, node]) => [node, name]),
  );
  const { name, shape } = answers[reads];
  const output = graph.variable(name, shape);
  graph.mostNodes = mostNodes.slope;
  const [slope] = derive(graph, result, [output]);
  const numbers = { ...numeric, ...formula.settings };
  if (reduction === 'confusion') {
    const counted = transform !== undefined && transformFormula(transform, reduction, numbers);
    const isOne = typeset(graph.apply('greater', result, graph.constant(0)), known);
    return counted ? countLatex(counted.result, isOne, typesetName(name)) : undefined;
  }
  const reductionLatex = reduction === 'power' && !('p' in numbers) ? rootMeanSquare : reductions[reduction];
  const reduced =
    transform === undefined ? reductionLatex : transformLatex(transform, reduction, reductionLatex, numbers);
  if (reduced === undefined) return undefined;
  return {
    loss: `L = ${reduced}, \\quad \\ell = ${readable(typeset(result, known))}`,
    derivative: `\\frac{\\partial \\ell}{\\partial\\, ${typesetName(name)}} = ${readable(typeset(slope, known))}`,
  };
}

/** Of counts: what is made of them, and which answers are counted as 1; between its jumps it is level. */
function countLatex(counted: Node, isOne: string, name: string): LossLatex {
  return {
    loss: `L = ${typeset(counted)}, \\quad \\text{an answer is } 1 \\text{ if } ${isOne}`,
    derivative: `\\frac{\\partial L}{\\partial\\, ${name}} = 0`,
  };
}

/** What is made of the reduced value. */
function transformLatex(
  transform: string,
  reduction: Reduction,
  reductionLatex: string,
  settings: Settings,
): string | undefined {
  const formula = transformFormula(transform, reduction, settings);
  if (!formula) return undefined;
  const value = formula.graph.variable('value', 'sample');
  return `${typeset(formula.result)}, \\quad ${typeset(value)} = ${reductionLatex}`;
}

function transformFormula(transform: string, reduction: Reduction, settings: Settings): Formula | undefined {
  return parseFormula(transform, transformScope(reduction, settings)).formula;
}
