import { isSmooth } from '../formula/isSmooth';
import { formulaOf, type Formula } from '../formula/parse';
import { lossFormula, numbersAmong, transformScope, type Loss } from '../losses/loss';
import { answers, lossScope } from '../losses/lossScope';
import { activations, type Layer } from '../models/layers';
import type { SettingValues } from '../settings';

/** Whether a surface has no kinks in its coordinates. */
export function isSmoothTerrain({ graph, result }: Formula): boolean {
  return isSmooth(
    result,
    ['x', 'y'].map((name) => graph.variable(name, 'sample')),
  );
}

/** Whether a loss has no kinks in the answers: its elements, what reduces them and what transforms that. */
export function isSmoothLoss(loss: Loss, settings: SettingValues): boolean {
  const { elementLoss, reads, reduction, transform } = lossFormula(loss, settings);
  if (reduction !== 'mean' && reduction !== 'sum') return false;
  const { graph, result } = formulaOf(elementLoss, lossScope(reads, numbersAmong(loss.settings)));
  const { name, shape } = answers[reads];
  if (!isSmooth(result, [graph.variable(name, shape)])) return false;
  if (transform === undefined) return true;
  const whole = formulaOf(transform, transformScope(reduction, numbersAmong(loss.settings)));
  return isSmooth(whole.result, [whole.graph.variable('value', 'sample')]);
}

/** Whether a stack of layers has no kinks in its parameters. */
export function isSmoothNetwork(layers: readonly Layer[]): boolean {
  return layers.every((layer) => {
    if (layer.kind === 'residual') return isSmoothNetwork(layer.layers);
    if (layer.kind !== 'activation') return true;
    const { graph, result } = formulaOf(activations[layer.function], { variables: { x: 'sample' } });
    return isSmooth(result, [graph.variable('x', 'sample')]);
  });
}
