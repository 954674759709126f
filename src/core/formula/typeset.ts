import { reachable, type Node } from './graph';
import { isLeaf, printNumber } from './print';
import { sharedNames } from './sharedNames';

/** How tightly a piece of LaTeX holds together. */
const tightness = { choice: 0, series: 1, sum: 2, product: 3, unary: 4, power: 5, atom: 6 } as const;

interface Piece {
  readonly latex: string;
  readonly holds: number;
}

const greekNames =
  /^(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega)$/;

const operators: Readonly<Partial<Record<Node['kind'], string>>> = {
  exp: '\\exp', log: '\\ln', log2: '\\log_2', log10: '\\log_{10}', sin: '\\sin', cos: '\\cos', tan: '\\tan',
  atan: '\\arctan', tanh: '\\tanh', sinh: '\\sinh', cosh: '\\cosh', min: '\\min', max: '\\max', sigmoid: '\\sigma',
}; // prettier-ignore

const relations: Readonly<Partial<Record<Node['kind'], string>>> = {
  less: '<', lessOrEqual: '\\le', greater: '>', greaterOrEqual: '\\ge', equal: '=', notEqual: '\\ne',
}; // prettier-ignore

/** An expression as LaTeX; parts that recur are named and stated after "where". */
export function typeset(result: Node, known: ReadonlyMap<Node, string> = new Map()): string {
  const named = new Map([...known].map(([node, name]) => [node, typesetName(name)]));
  const definitions: string[] = [];
  for (const [node, name] of sharedNames(result, known)) {
    definitions.push(`${typesetName(name)} = ${piece(node, named).latex}`);
    named.set(node, typesetName(name));
  }
  const main = piece(result, named).latex;
  return definitions.length > 0 ? `${main} \\quad \\text{where } ${definitions.join(',\\; ')}` : main;
}

/** An expression as LaTeX with other LaTeX, such as numbers, in the places of some of its parts. */
export function typesetWith(result: Node, parts: ReadonlyMap<Node, string>): string {
  return piece(result, parts).latex;
}

/** A name as LaTeX: Greek letters by their sign, digits at the end as an index, words upright. */
export function typesetName(name: string): string {
  const [, stem, index] = /^(.*?)_?(\d*)$/.exec(name) as unknown as [string, string, string];
  const base = greekNames.test(stem)
    ? `\\${stem}`
    : stem.length > 1
      ? `\\mathrm{${stem.replaceAll('_', '\\_')}}`
      : stem;
  return index === '' ? base : `${base}_{${index}}`;
}

function piece(result: Node, named: ReadonlyMap<Node, string>): Piece {
  const pieces = new Map<Node, Piece>();
  const write = (node: Node): Piece => {
    const name = named.get(node);
    return name === undefined || (node === result && !isLeaf(node))
      ? pieces.get(node)!
      : { latex: name, holds: tightness.atom };
  };
  for (const node of reachable([result])) {
    if (named.has(node) && node !== result) continue;
    if (node.args.some((arg) => !named.has(arg) && !pieces.has(arg))) continue;
    pieces.set(node, compose(node, node.args.map(write)));
  }
  return write(result);
}

function compose(node: Node, args: readonly Piece[]): Piece {
  if (node.kind === 'variable') return { latex: typesetName(node.name), holds: tightness.atom };
  if (node.kind === 'constant') return typesetNumber(node.value);
  const [a, b, c] = args as [Piece, Piece, Piece];
  const relation = relations[node.kind];
  if (relation) {
    const [left, right] = [within(a, tightness.series), within(b, tightness.series)];
    return { latex: `${left} ${relation} ${right}`, holds: tightness.choice };
  }
  switch (node.kind) {
    case 'add':
      return { latex: `${within(a, tightness.sum)} + ${within(b, tightness.product)}`, holds: tightness.sum };
    case 'subtract':
      return { latex: `${within(a, tightness.sum)} - ${within(b, tightness.product)}`, holds: tightness.sum };
    case 'multiply':
    case 'weighted':
      return product(node, a, b);
    case 'divide':
      return { latex: `\\frac{${a.latex}}{${b.latex}}`, holds: tightness.power };
    case 'negate':
      return { latex: `-${within(a, tightness.product)}`, holds: tightness.unary };
    case 'power':
      return { latex: `${within(a, tightness.atom)}^{${b.latex}}`, holds: tightness.power };
    case 'where':
      return cases(a, b, c);
    case 'abs':
      return { latex: `\\left|${a.latex}\\right|`, holds: tightness.atom };
    case 'sqrt':
      return { latex: `\\sqrt{${a.latex}}`, holds: tightness.atom };
    case 'floor':
      return { latex: `\\left\\lfloor ${a.latex}\\right\\rfloor`, holds: tightness.atom };
    case 'norm':
      return { latex: `\\left\\lVert ${a.latex}\\right\\rVert`, holds: tightness.atom };
    case 'sum':
      return { latex: `\\sum_k ${within(a, tightness.product)}`, holds: tightness.series };
    case 'at':
      return { latex: `${within(a, tightness.atom)}_{${b.latex}}`, holds: tightness.atom };
    default: {
      const name = operators[node.kind] ?? `\\operatorname{${node.kind}}`;
      return {
        latex: `${name}\\left(${args.map(({ latex }) => latex).join(', ')}\\right)`,
        holds: tightness.atom,
      };
    }
  }
}

/** A dot stands only where two numbers or two words would otherwise run together. */
function product(node: Node, a: Piece, b: Piece): Piece {
  const [left, right] = [within(a, tightness.product), within(b, tightness.product)];
  const areNumbers = /^[\d-]/.test(right) && (node.args[0].kind === 'constant' || /\d$/.test(left));
  const areWords = /\\mathrm\{[^}]*\}$/.test(left) && /^\\(mathrm|operatorname)\{/.test(right);
  const sign = areNumbers || areWords ? ' \\cdot ' : ' \\, ';
  return { latex: `${left}${sign}${right}`, holds: tightness.product };
}

function cases(condition: Piece, yes: Piece, no: Piece): Piece {
  const rows = `${yes.latex} & \\text{if } ${condition.latex} \\\\ ${no.latex} & \\text{otherwise}`;
  return { latex: `\\begin{cases} ${rows} \\end{cases}`, holds: tightness.choice };
}

function typesetNumber(value: number): Piece {
  const { text, holds } = printNumber(value);
  if (Number.isNaN(value)) return { latex: '\\mathrm{NaN}', holds: tightness.atom };
  const latex = text
    .replace('inf', '\\infty')
    .replace('pi', '\\pi')
    .replace(/^(-?)1e\+?(-?\d+)$/, '$110^{$2}')
    .replace(/^(-?[\d.]+)e\+?(-?\d+)$/, '$1 \\cdot 10^{$2}');
  if (latex.includes('cdot')) return { latex, holds: tightness.product };
  return {
    latex,
    holds: holds === 4 ? tightness.unary : latex.includes('^') ? tightness.power : tightness.atom,
  };
}

function within({ latex, holds }: Piece, needed: number): string {
  return holds < needed ? `\\left(${latex}\\right)` : latex;
}
