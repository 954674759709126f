import { reachable, type Node } from '../../formula/graph';
import { elementRules } from './elementRules';
import { expOfNegative, negativeSize } from '../functions/exponential';
import { log1pOfUnit } from '../functions/logarithm';
import { isRowOperation, logSum, rowRules } from './rows';
import type { Vector, VectorBuilder, Vectors, Lowered } from '../wasm/vectors';

/** What the code of expressions is written for. */
export interface Lowering {
  /** How many vectors go side by side. */
  readonly width: number;
  /** How many numbers a row has. */
  readonly outputs: number;
  /** Asked for the value of every variable that is needed. */
  readonly variable: (name: string) => Lowered;
  /** Nodes whose values are there already. */
  readonly known?: ReadonlyMap<Node, Lowered>;
  /** Takes e^-|x| of the one x that goes through softplus, which is then lowered without its log(1 + e^-|x|). */
  readonly takeRest?: (small: Vectors) => void;
}

/** Writes the code of expressions, each shared part once. */
export function lower(
  v: VectorBuilder,
  roots: readonly Node[],
  { width, outputs, variable, known = new Map(), takeRest }: Lowering,
): Lowered[] {
  const done = new Map<Node, Lowered>(known);
  const shared = new Map<string, unknown>();
  for (const node of reachable(roots, known)) {
    if (done.has(node)) continue;
    const args = node.args.map((arg) => done.get(arg)!);
    done.set(node, lowerNode(node, args));
  }
  return roots.map((node) => done.get(node)!);

  function lowerNode(node: Node, args: readonly Lowered[]): Lowered {
    const { kind } = node;
    if (kind === 'constant') return [repeated(v.constant(node.value), width)];
    if (kind === 'variable') return variable(node.name);
    if (isRowOperation(kind)) {
      return rowRules[kind](v, args, outputs, width, (part, make) => once(part, node.args[0], make));
    }
    const shifted = kind === 'subtract' ? node.args.findIndex((arg) => arg.kind === 'logsumexp') : -1;
    if (shifted >= 0) return shiftedDifference(node.args[shifted].args[0], args[1 - shifted], shifted === 1);
    if (kind === 'softplus') return softplus(unbounded(node.args[0]));
    if (kind === 'sigmoid') return sigmoid(unbounded(node.args[0]));
    return perOutput(args, (some) => elementRules[kind](v, some, node));
  }

  /** logsumexp(row) - x, or the other way round: x goes off the largest of the row first, as it does in the oracle. */
  function shiftedDifference(row: Node, x: Lowered, isSwapped: boolean): Lowered {
    const { top, rest } = logSum(v, done.get(row)!, outputs, (part, make) => once(part, row, make));
    return x.map((values) =>
      values.map((value, k) =>
        isSwapped ? v.sub(v.sub(value, top[k]), rest[k]) : v.add(v.sub(top[k], value), rest[k]),
      ),
    );
  }

  /** softplus(x) = max(x, 0) + log(1 + e^-|x|) */
  function softplus(x: Node): Lowered {
    const values = done.get(x)!;
    const zero = v.zero();
    if (takeRest) {
      onceOfSize('given', x, () => {
        const small = smallPower(x, values);
        takeRest(small[0]);
        return small;
      });
      return [values[0].map((value) => v.combine('pmax', value, zero))];
    }
    const small = smallPower(x, values);
    const rest = onceOfSize('rest', x, () => perOutput([small], ([some]) => log1pOfUnit(v, some)));
    return perOutput([values, rest], ([some, above]) =>
      some.map((value, k) => v.add(v.combine('pmax', value, zero), above[k])),
    );
  }

  /** sigmoid(x) is 1 / (1 + e^-|x|) above 0 and e^-|x| / (1 + e^-|x|) below. */
  function sigmoid(x: Node): Lowered {
    const values = done.get(x)!;
    const small = smallPower(x, values);
    const one = v.constant(1);
    const share = onceOfSize('share', x, () => perOutput([small], ([some]) => some.map((value) => v.div(one, v.add(one, value))))); // prettier-ignore
    const zero = v.zero();
    return perOutput([values, small, share], ([some, below, above]) =>
      some.map((value, k) => v.mul(v.select(v.combine('lt', value, zero), below[k], one), above[k])),
    );
  }

  /** e^-|x| */
  function smallPower(x: Node, values: Lowered): Lowered {
    return onceOfSize('power', x, () =>
      perOutput([values], ([some]) => expOfNegative(v, negativeSize(v, some))),
    );
  }

  /** What only |x| decides is made once for x and -x. */
  function onceOfSize(part: string, x: Node, make: () => Lowered): Lowered {
    return once(part, x.kind === 'negate' ? x.args[0] : x, make);
  }

  function once<Part>(part: string, { id }: Node, make: () => Part): Part {
    const key = `${part} ${id}`;
    if (!shared.has(key)) shared.set(key, make());
    return shared.get(key) as Part;
  }
}

/** e^x is 0 in 64 bits from here on down. */
const lowestExponent = -746;

/** x of max(x, constant) where both have the same softplus and sigmoid: far below 0 they are 0 whatever x is. */
function unbounded(node: Node): Node {
  const [x, bound] = node.args;
  return node.kind === 'max' && bound.kind === 'constant' && bound.value < lowestExponent ? x : node;
}

/** Applies a rule output by output; an argument that is the same for all outputs is given to each. */
function perOutput(args: readonly Lowered[], rule: (args: readonly Vectors[]) => Vectors): Lowered {
  const outputs = Math.max(...args.map((arg) => arg.length));
  return Array.from({ length: outputs }, (_, output) =>
    rule(args.map((arg) => arg[arg.length === 1 ? 0 : output])),
  );
}

function repeated(vector: Vector, width: number): Vectors {
  return Array.from({ length: width }, () => vector);
}
