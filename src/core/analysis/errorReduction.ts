import type { Confusion, Reduced } from '../objective/reduced';
import type { Reduction } from '../losses/loss';
import { lossFormula } from '../losses/loss';
import { norm } from '../math/vector';
import { confusionOf, reduce } from '../objective/reduction';
import { targetsOf } from '../objective/modelObjective';
import { penaltyTerm } from '../objective/penalty';
import type { PlaneObjective } from '../landscape/planeObjective';
import { lossTransform, elementLoss, exponentOf } from '../objective/reducedLoss';

/** The errors of all samples at one point, and how they become the one number of the loss. */
export interface ErrorReduction {
  readonly reduction: Reduction;
  /** What every sample answers: [output * samples + sample], and what it should. */
  readonly outputs: Float64Array;
  readonly target: Float64Array;
  /** One error a sample (the sum over its outputs); for counts the answer 1 or 0. */
  readonly errors: Float64Array;
  /** How many errors are reduced: outputs count each for themselves unless a sample is seen whole. */
  readonly elements: number;
  /** The sample that counts alone. */
  readonly only?: number;
  readonly confusion?: Confusion;
  /** Before `transform`; NaN for counts. */
  readonly reduced: number;
  readonly transform?: string;
  /** Behind `transform`, without the penalty. */
  readonly value: number;
  readonly penalty: number;
  /** The Euclidean distance between answers and targets; undefined where answers are no values. */
  readonly distance?: number;
}

/** How the loss at a point of the plane comes about; undefined for a terrain. */
export function errorReduction(plane: PlaneObjective, point: ArrayLike<number>): ErrorReduction | undefined {
  const { chosen, modelObjective } = plane.surfaceAt(point);
  if (!chosen || !modelObjective) return undefined;
  const { loss, settings, network, samples, penalty } = chosen;
  const { count } = samples;
  const target = targetsOf(network, samples);
  const { reduction, reads, transform } = lossFormula(loss, settings);
  const theta = plane.thetaFromPlane(point);
  const outputs = modelObjective.outputs(theta);
  const elements = elementLoss(loss, settings).value(outputs, target, count).slice();
  const total: Reduced =
    reduction === 'confusion'
      ? { value: NaN, weights: 0, confusion: confusionOf(elements, target) }
      : reduce(reduction, elements, exponentOf(loss, settings));
  const { weights, confusion } = total;
  return {
    reduction,
    outputs,
    target,
    errors: bySample(confusion ? elements.map((answer) => (answer > 0 ? 1 : 0)) : elements, count),
    elements: elements.length,
    ...(typeof weights === 'object' && 'only' in weights && { only: weights.only % count }),
    ...(confusion && { confusion }),
    reduced: total.value,
    ...(transform !== undefined && { transform }),
    value: lossTransform(loss, settings)(total).value,
    penalty: penaltyTerm(penalty, network.layers).value(theta),
    ...((reads === 'value' || reads === 'values') && { distance: distance(outputs, target) }),
  };
}

function bySample(elements: Float64Array, count: number): Float64Array {
  const errors = new Float64Array(count);
  elements.forEach((error, index) => (errors[index % count] += error));
  return errors;
}

function distance(outputs: Float64Array, target: Float64Array): number {
  return norm(outputs.map((output, k) => output - target[k % target.length]));
}
