import { constants, functions } from './functions';
import type { Graph, Node } from './graph';
import { meantName } from './problem';
import { formulaLimits, type TokenReader } from './tokenReader';
import type { Token } from './tokenize';

const comparisons = {
  '<': 'less', '<=': 'lessOrEqual', '>': 'greater', '>=': 'greaterOrEqual', '==': 'equal', '!=': 'notEqual',
} as const; // prettier-ignore

/** So many names are told to whoever wrote an unknown one. */
const mostListed = 8;

/** Reads expressions, from the loosest operator (? :) down to numbers, names and calls, into nodes of a graph. */
export class ExpressionReader {
  private depth = 0;

  /** `names` are those that can be read; `unknown` says what is done about another one. */
  constructor(
    private readonly tokens: TokenReader,
    private readonly graph: Graph,
    private readonly names: Map<string, Node>,
    private readonly unknown: 'refused' | 'declared first' | 'variable',
  ) {}

  expression(): Node {
    return this.nested(() => {
      const condition = this.comparison();
      if (!this.tokens.accept('?')) return condition;
      const yes = this.expression();
      this.tokens.expect(':');
      return this.graph.where(condition, yes, this.expression());
    });
  }

  private comparison(): Node {
    const left = this.sum();
    const kind = this.acceptComparison();
    if (!kind) return left;
    const result = this.graph.apply(kind, left, this.sum());
    const chained = this.tokens.peek();
    if (this.acceptComparison()) this.tokens.fail(chained, 'comparisons do not chain: multiply two of them.');
    return result;
  }

  private acceptComparison() {
    const { kind, text } = this.tokens.peek();
    if (kind !== 'symbol' || !Object.hasOwn(comparisons, text)) return undefined;
    this.tokens.take();
    return comparisons[text as keyof typeof comparisons];
  }

  private sum(): Node {
    let left = this.product();
    for (;;) {
      if (this.tokens.accept('+')) left = this.graph.add(left, this.product());
      else if (this.tokens.accept('-')) left = this.graph.subtract(left, this.product());
      else return left;
    }
  }

  private product(): Node {
    let left = this.unary();
    for (;;) {
      if (this.tokens.accept('*')) left = this.graph.multiply(left, this.unary());
      else if (this.tokens.accept('/')) left = this.graph.divide(left, this.unary());
      else return left;
    }
  }

  private unary(): Node {
    if (this.tokens.accept('-')) return this.nested(() => this.graph.negate(this.unary()));
    const base = this.atom();
    if (!this.tokens.accept('^')) return base;
    return this.nested(() => this.graph.power(base, this.unary()));
  }

  private atom(): Node {
    if (this.graph.nodes.length > formulaLimits.nodes) {
      this.tokens.fail(this.tokens.peek(), `more than ${formulaLimits.nodes} parts.`);
    }
    if (this.tokens.accept('(')) return this.closed(')');
    if (this.tokens.accept('|')) return this.graph.apply('abs', this.closed('|'));
    const token = this.tokens.peek();
    if (token.kind !== 'number' && token.kind !== 'name') return this.tokens.missingValue();
    this.tokens.take();
    if (token.kind === 'number') return this.graph.constant(Number(token.text));
    return this.tokens.peek().text === '(' ? this.call(token) : this.named(token);
  }

  private closed(sign: ')' | '|'): Node {
    const inner = this.expression();
    this.tokens.expect(sign);
    return inner;
  }

  private call(name: Token): Node {
    const known = functions.get(name.text) ?? this.noFunction(name);
    this.tokens.expect('(');
    const args = [this.expression()];
    while (this.tokens.accept(',')) args.push(this.expression());
    this.tokens.expect(')');
    const [fewest, most] = known.arity;
    if (args.length < fewest || args.length > most) {
      const wanted = fewest === most ? `${fewest}` : `${fewest} to ${most}`;
      this.tokens.fail(
        name,
        `${name.text} takes ${wanted} value${most === 1 ? '' : 's'}, not ${args.length}.`,
      );
    }
    if (known.reads === 'row' && args[0].shape !== 'row') {
      this.tokens.fail(name, `${name.text} reads all outputs of a sample; here is one number.`);
    }
    return known.build(this.graph, args);
  }

  private noFunction(name: Token): never {
    if (this.names.has(name.text))
      this.tokens.fail(name, `${name.text} is a number: write ${name.text}*(...).`);
    return this.tokens.fail(name, `no function ${name.text}.`, meantName(name.text, [...functions.keys()]));
  }

  private named(token: Token): Node {
    const known = this.names.get(token.text);
    if (known) return known;
    const constant = constants.get(token.text);
    if (constant !== undefined) return this.graph.constant(constant);
    if (functions.has(token.text))
      this.tokens.fail(token, `${token.text} is a function: write ${token.text}(...).`);
    if (this.unknown !== 'variable') this.noName(token);
    const variable = this.graph.variable(token.text, 'sample');
    this.names.set(token.text, variable);
    return variable;
  }

  private noName(token: Token): never {
    const meant = meantName(token.text, [...this.names.keys(), ...constants.keys()]);
    const some = [...this.names.keys()].slice(0, mostListed).join(', ');
    const others = meant === undefined && some ? `: there are ${some}` : '';
    const mend =
      meant === undefined && this.unknown === 'declared first'
        ? ` A number of your own is declared before it: setting ${token.text} = 0.9.`
        : '';
    return this.tokens.fail(token, `no name ${token.text}${others}.${mend}`, meant);
  }

  private nested(read: () => Node): Node {
    this.depth += 1;
    if (this.depth > formulaLimits.depth)
      this.tokens.fail(this.tokens.peek(), `nested more than ${formulaLimits.depth} deep.`);
    const node = read();
    this.depth -= 1;
    return node;
  }
}
