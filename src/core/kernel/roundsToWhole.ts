import { reachable, type Node } from '../formula/graph';

/** Results that are whole numbers, or of data, so that lanes of 32 bits hold them as they are. */
const held: readonly Node['kind'][] = [
  'index', 'count', 'argmax', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual', 'equal', 'notEqual',
]; // prettier-ignore
const neverNegative: readonly Node['kind'][] = [
  'abs', 'exp', 'cosh', 'sigmoid', 'softplus', 'sqrt', 'logcosh', 'hypot', 'norm', 'softmax', 'count',
]; // prettier-ignore

/**
 * Whether another ground may stand where 32 bits round a number to a whole or to an equal one: an exponent of what may
 * be negative, a number that is rounded, two that are compared.
 */
export function roundsToWhole(result: Node): boolean {
  return reachable([result]).some(({ kind, args }) => {
    if (kind === 'floor' || kind === 'round') return true;
    if (kind === 'equal' || kind === 'notEqual') return !args.every(isHeld);
    return kind === 'power' && args[1].kind !== 'constant' && !isPositive(args[0]);
  });
}

function isHeld({ kind, name, value }: Node): boolean {
  if (kind === 'constant') return Math.fround(value) === value;
  return held.includes(kind) || (kind === 'variable' && (name === 'class' || name === 'target'));
}

function isPositive({ kind, value }: Node): boolean {
  return value > 0 || neverNegative.includes(kind);
}
