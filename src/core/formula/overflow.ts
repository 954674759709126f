import type { Node } from './graph';

/**
 * Computes again what is not finite though only something on the way there overflowed: x - y z and x + y z, and the mean
 * of a row. Undefined for any other expression.
 */
export function withoutOverflow(
  node: Node,
  out: Float64Array,
  valuesOf: (node: Node) => Float64Array,
): (() => void) | undefined {
  const [first, second] = node.args;
  const isDifference = node.kind === 'subtract' && second.kind === 'multiply';
  if (isDifference || (node.kind === 'add' && second.kind === 'multiply')) {
    const [x, y, z] = [first, ...second.args].map(valuesOf);
    const sign = isDifference ? -1 : 1;
    return unlessFinite(out, (i) => 2 * (0.5 * at(x, i) + sign * (0.5 * at(y, i)) * at(z, i)));
  }
  if (node.kind === 'divide' && first.kind === 'sum' && second.kind === 'count') {
    const [row, count] = [first.args[0], second].map(valuesOf);
    return unlessFinite(out, (i) => {
      let mean = 0;
      for (let k = i; k < row.length; k += out.length) mean += row[k] / count[i];
      return mean;
    });
  }
  return undefined;
}

function unlessFinite(out: Float64Array, again: (i: number) => number): () => void {
  return () => {
    for (let i = 0; i < out.length; i++) if (!(Math.abs(out[i]) < Infinity)) out[i] = again(i);
  };
}

/** Of an array that starts again for every output where it is shorter than the result. */
function at(values: Float64Array, index: number): number {
  return values[index % values.length];
}
