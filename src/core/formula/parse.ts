import { number as numberSetting, type NumberSetting } from '../settings';
import { constants, functions } from './functions';
import { Graph, nodeLimit, type Node, type Shape } from './graph';
import { FormulaError, nearestName, type FormulaProblem } from './problem';
import { tokenize, type Token } from './tokenize';

/** What a formula may read. */
export interface Scope {
  /** Given names and whether each is one number a sample or a row of them. */
  readonly variables: Readonly<Record<string, Shape>>;
  /** Names for expressions of the variables, such as probability = sigmoid(logit). */
  readonly derived?: (graph: Graph) => Readonly<Record<string, Node>>;
  /** Assigned names keep their value to the next run, 0 before the first (update rules). */
  readonly recurrent?: boolean;
  /** Names that no setting may have, because the entry has such a setting itself. */
  readonly reserved?: readonly string[];
  /** Names that nobody declared become variables. */
  readonly open?: boolean;
}

export interface Formula {
  readonly text: string;
  readonly scope: Scope;
  readonly graph: Graph;
  /** The last statement. */
  readonly result: Node;
  /** Assigned names in the order of their last assignment, with that value. */
  readonly assigned: ReadonlyMap<string, Node>;
  /** Settings that the text declares. */
  readonly settings: Readonly<Record<string, NumberSetting>>;
  /** Values before the first run, where the text states one. */
  readonly starts: Readonly<Record<string, number>>;
}

export type ParsedFormula =
  | { readonly formula: Formula; readonly problem?: never }
  | { readonly formula?: never; readonly problem: FormulaProblem };

export const formulaLimits = { characters: 4000, depth: 200, nodes: nodeLimit } as const;

/** Links hold no longer ones. */
const longestSettingName = 40;

/** Reads a program of the formula language; a mistake comes back as a problem with its place, never thrown. */
export function parseFormula(text: string, scope: Scope): ParsedFormula {
  try {
    if (text.length > formulaLimits.characters) {
      fail(formulaLimits.characters, '', `longer than ${formulaLimits.characters} characters.`);
    }
    return { formula: new Parser(text, scope).program() };
  } catch (error) {
    if (error instanceof FormulaError) return { problem: error.problem };
    throw error;
  }
}

/** Reads a formula of our own; a mistake in it is a defect and is thrown. */
export function formulaOf(text: string, scope: Scope): Formula {
  const { formula, problem } = parseFormula(text, scope);
  if (!formula) throw new FormulaError(problem);
  return formula;
}

const comparisons = {
  '<': 'less', '<=': 'lessOrEqual', '>': 'greater', '>=': 'greaterOrEqual', '==': 'equal', '!=': 'notEqual',
} as const; // prettier-ignore

class Parser {
  private readonly tokens: readonly Token[];
  private readonly graph = new Graph();
  private readonly names = new Map<string, Node>();
  private readonly assigned = new Map<string, Node>();
  private readonly settings: Record<string, NumberSetting> = {};
  private readonly starts: Record<string, number> = {};
  private next = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly scope: Scope,
  ) {
    this.tokens = withoutContinuedLines(tokenize(text));
    for (const [name, shape] of Object.entries(scope.variables)) {
      this.names.set(name, this.graph.variable(name, shape));
    }
    for (const [name, node] of Object.entries(scope.derived?.(this.graph) ?? {})) this.names.set(name, node);
    if (scope.recurrent) this.declareStates();
  }

  program(): Formula {
    let result: Node | undefined;
    for (;;) {
      while (this.accept(';') || this.acceptKind('newline'));
      if (this.peek().kind === 'end') break;
      result = this.statement() ?? result;
      const { kind, text } = this.peek();
      if (kind !== 'end' && kind !== 'newline' && text !== ';') this.unexpected('an operator');
    }
    if (!result) return this.fail(this.peek(), 'the formula is empty.');
    const { text, scope, graph, assigned, settings, starts } = this;
    return { text, scope, graph, result, assigned, settings, starts };
  }

  /** A name that is assigned anywhere can be read before: it then has the value of the last run. */
  private declareStates(): void {
    this.tokens.forEach((token, index) => {
      const declares = token.kind === 'name' && this.tokens[index + 1]?.text === '=';
      if (declares && this.tokens[index - 1]?.text !== 'setting' && !this.names.has(token.text)) {
        this.names.set(token.text, this.graph.variable(token.text, 'row'));
      }
    });
  }

  private statement(): Node | undefined {
    const [first, second, third] = this.tokens.slice(this.next, this.next + 3) as [Token, Token?, Token?];
    const declares = second?.kind === 'name' && third?.text === '=';
    if (first.text === 'setting' && declares) return this.setting();
    if (first.text === 'start' && declares) return this.start();
    if (first.kind === 'name' && second?.text === '=') {
      this.next += 2;
      this.refuseTakenName(first);
      const value = this.expression();
      this.names.set(first.text, value);
      this.assigned.delete(first.text);
      this.assigned.set(first.text, value);
      return value;
    }
    return this.expression();
  }

  private setting(): undefined {
    this.next += 1;
    const name = this.take();
    this.refuseTakenName(name);
    const isTaken = this.names.has(name.text) || this.scope.reserved?.includes(name.text);
    if (isTaken) this.fail(name, `${name.text} has a meaning already.`);
    if (name.text.length > longestSettingName)
      this.fail(name, `longer than ${longestSettingName} characters.`);
    this.next += 1;
    const value = this.signedNumber();
    let [min, max] = [Math.min(value, 0), Math.max(1, 2 * value)];
    if (this.peek().text === 'from') {
      this.next += 1;
      const low = this.peek();
      min = this.signedNumber();
      if (this.peek().text !== 'to') this.unexpected('to');
      this.next += 1;
      max = this.signedNumber();
      if (!(min < max)) this.fail(low, 'the range must rise.');
    }
    this.settings[name.text] = numberSetting(name.text, Math.min(Math.max(value, min), max), { min, max });
    this.names.set(name.text, this.graph.variable(name.text, 'sample'));
  }

  private start(): undefined {
    this.next += 1;
    const name = this.take();
    if (!this.scope.recurrent) this.fail(name, 'start belongs to update rules.');
    this.refuseTakenName(name);
    this.next += 1;
    this.starts[name.text] = this.signedNumber();
  }

  private expression(): Node {
    return this.nested(() => {
      const condition = this.comparison();
      if (!this.accept('?')) return condition;
      const yes = this.expression();
      this.expect(':');
      return this.graph.where(condition, yes, this.expression());
    });
  }

  private comparison(): Node {
    const left = this.sum();
    const kind = this.acceptComparison();
    if (!kind) return left;
    const result = this.graph.apply(kind, left, this.sum());
    const chained = this.peek();
    if (this.acceptComparison()) this.fail(chained, 'comparisons do not chain: multiply two of them.');
    return result;
  }

  private acceptComparison() {
    const { kind, text } = this.peek();
    if (kind !== 'symbol' || !Object.hasOwn(comparisons, text)) return undefined;
    this.next += 1;
    return comparisons[text as keyof typeof comparisons];
  }

  private sum(): Node {
    let left = this.product();
    for (;;) {
      if (this.accept('+')) left = this.graph.add(left, this.product());
      else if (this.accept('-')) left = this.graph.subtract(left, this.product());
      else return left;
    }
  }

  private product(): Node {
    let left = this.unary();
    for (;;) {
      if (this.accept('*')) left = this.graph.multiply(left, this.unary());
      else if (this.accept('/')) left = this.graph.divide(left, this.unary());
      else return left;
    }
  }

  private unary(): Node {
    if (this.accept('-')) return this.nested(() => this.graph.negate(this.unary()));
    const base = this.atom();
    if (!this.accept('^')) return base;
    return this.nested(() => this.graph.power(base, this.unary()));
  }

  private atom(): Node {
    if (this.graph.nodes.length > formulaLimits.nodes) {
      this.fail(this.peek(), `more than ${formulaLimits.nodes} parts.`);
    }
    const token = this.take();
    if (token.kind === 'number') return this.graph.constant(Number(token.text));
    if (token.kind === 'name') return this.peek().text === '(' ? this.call(token) : this.named(token);
    if (token.text === '(') return this.closed(')');
    if (token.text === '|') return this.graph.apply('abs', this.closed('|'));
    this.next -= token.kind === 'end' ? 0 : 1;
    return this.unexpected('a number, a name or (');
  }

  private closed(sign: ')' | '|'): Node {
    const inner = this.expression();
    this.expect(sign);
    return inner;
  }

  private call(name: Token): Node {
    const known = functions.get(name.text);
    if (!known) {
      const isName = this.names.has(name.text);
      const message = isName
        ? `${name.text} is a number: write ${name.text}*(...).`
        : `no function ${name.text}.`;
      this.fail(name, message, isName ? undefined : nearestName(name.text, functions.keys()));
    }
    this.expect('(');
    const args = [this.expression()];
    while (this.accept(',')) args.push(this.expression());
    this.expect(')');
    const [fewest, most] = known.arity;
    if (args.length < fewest || args.length > most) {
      const wanted = fewest === most ? `${fewest}` : `${fewest} to ${most}`;
      this.fail(name, `${name.text} takes ${wanted} value${most === 1 ? '' : 's'}, not ${args.length}.`);
    }
    if (known.reads === 'row' && args[0].shape !== 'row') {
      this.fail(name, `${name.text} reads all outputs of a sample; here is one number.`);
    }
    return known.build(this.graph, args);
  }

  private named(token: Token): Node {
    const known = this.names.get(token.text);
    if (known) return known;
    const constant = constants.get(token.text);
    if (constant !== undefined) return this.graph.constant(constant);
    if (functions.has(token.text)) this.fail(token, `${token.text} is a function: write ${token.text}(...).`);
    if (!this.scope.open) {
      this.fail(
        token,
        `no name ${token.text}.`,
        nearestName(token.text, [...this.names.keys(), ...constants.keys()]),
      );
    }
    const variable = this.graph.variable(token.text, 'sample');
    this.names.set(token.text, variable);
    return variable;
  }

  private signedNumber(): number {
    const sign = this.accept('-') ? -1 : 1;
    const token = this.take();
    const value = token.kind === 'number' ? Number(token.text) : constants.get(token.text);
    if (value === undefined || !Number.isFinite(value))
      return this.fail(token, 'a finite number belongs here.');
    return sign * value;
  }

  /** Names that every object has are refused too, so that states and settings can be kept by name. */
  private refuseTakenName(token: Token): void {
    const taken = functions.has(token.text) || constants.has(token.text) || token.text in Object.prototype;
    if (taken) this.fail(token, `${token.text} has a meaning already.`);
  }

  private nested(read: () => Node): Node {
    this.depth += 1;
    if (this.depth > formulaLimits.depth)
      this.fail(this.peek(), `nested more than ${formulaLimits.depth} deep.`);
    const node = read();
    this.depth -= 1;
    return node;
  }

  private peek(): Token {
    return this.tokens[this.next];
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private accept(symbol: string): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'symbol' || text !== symbol) return false;
    this.next += 1;
    return true;
  }

  private acceptKind(kind: Token['kind']): boolean {
    if (this.peek().kind !== kind) return false;
    this.next += 1;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.accept(symbol)) this.unexpected(symbol);
  }

  private unexpected(wanted: string): never {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the end' : token.kind === 'newline' ? 'a new line' : token.text;
    return this.fail(token, `${wanted} belongs here, not ${found}.`);
  }

  private fail(token: Token, message: string, suggestion?: string): never {
    return fail(token.start, token.text.trim(), message, suggestion);
  }
}

function fail(start: number, part: string, message: string, suggestion?: string): never {
  throw new FormulaError({ position: start + 1, part, message, ...(suggestion && { suggestion }) });
}

/** A line goes on inside parentheses and after an operator. */
function withoutContinuedLines(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let open = 0;
  for (const token of tokens) {
    if (token.text === '(') open += 1;
    if (token.text === ')') open -= 1;
    const last = kept.at(-1);
    const continues = open > 0 || (last?.kind === 'symbol' && !/^[);|]$/.test(last.text));
    if (token.kind === 'newline' && continues) continue;
    kept.push(token);
  }
  return kept;
}
