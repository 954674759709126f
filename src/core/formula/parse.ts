import { number as numberSetting, type NumberSetting, type SettingScale } from '../settings';
import type { Shape } from './operations';
import { ExpressionReader } from './expressions';
import { constants, functions, laterFunctions } from './functions';
import { Graph, type Node } from './graph';
import { FormulaError, type FormulaProblem } from './problem';
import { TokenReader } from './tokenReader';
import type { Token } from './tokenize';

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

/** Links hold no longer ones. */
const longestSettingName = 40;

/** Reads a program of the formula language; a mistake comes back as a problem with its place, never thrown. */
export function parseFormula(text: string, scope: Scope): ParsedFormula {
  try {
    return { formula: new ProgramReader(text, scope).program() };
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

/** Reads statements: settings, starts, assignments and the result. */
class ProgramReader {
  private readonly tokens: TokenReader;
  private readonly expressions: ExpressionReader;
  private readonly graph = new Graph();
  private readonly names = new Map<string, Node>();
  private readonly assigned = new Map<string, Node>();
  private readonly settings: Record<string, NumberSetting> = {};
  private readonly starts: Record<string, number> = {};

  constructor(
    private readonly text: string,
    private readonly scope: Scope,
  ) {
    this.tokens = new TokenReader(text);
    for (const [name, shape] of Object.entries(scope.variables)) {
      this.names.set(name, this.graph.variable(name, shape));
    }
    for (const [name, node] of Object.entries(scope.derived?.(this.graph) ?? {})) this.names.set(name, node);
    if (scope.recurrent) this.declareStates();
    const unknown = scope.open ? 'variable' : scope.recurrent ? 'declared first' : 'refused';
    this.expressions = new ExpressionReader(this.tokens, this.graph, this.names, unknown);
  }

  program(): Formula {
    let result: Node | undefined;
    for (;;) {
      while (this.tokens.accept(';') || this.tokens.acceptKind('newline'));
      if (this.tokens.peek().kind === 'end') break;
      const value = this.statement();
      result = value ?? result;
      const { kind, text } = this.tokens.peek();
      if (kind === 'end' || kind === 'newline' || text === ';') continue;
      if (value) this.tokens.refuseLostProduct();
      this.tokens.unexpected('an operator');
    }
    if (!result) return this.tokens.fail(this.tokens.peek(), 'the formula is empty.');
    const { text, scope, graph, assigned, settings, starts } = this;
    return { text, scope, graph, result, assigned, settings, starts };
  }

  /** A name that is assigned anywhere can be read before: it then has the value of the last run. */
  private declareStates(): void {
    const { all } = this.tokens;
    all.forEach((token, index) => {
      const declares = token.kind === 'name' && all[index + 1]?.text === '=';
      if (declares && all[index - 1]?.text !== 'setting' && !this.names.has(token.text)) {
        this.names.set(token.text, this.graph.variable(token.text, 'row'));
      }
    });
  }

  private statement(): Node | undefined {
    const first = this.tokens.peek();
    const [second, third] = [this.tokens.peekAt(1), this.tokens.peekAt(2)];
    const declares = second?.kind === 'name' && third?.text === '=';
    if (first.text === 'setting' && declares) return this.setting();
    if (first.text === 'start' && declares) return this.start();
    if (first.kind === 'name' && second?.text === '=') {
      this.tokens.take();
      this.tokens.take();
      this.refuseTakenName(first);
      const value = this.expressions.expression();
      this.names.set(first.text, value);
      this.assigned.delete(first.text);
      this.assigned.set(first.text, value);
      return value;
    }
    return this.expressions.expression();
  }

  private setting(): undefined {
    this.tokens.take();
    const name = this.tokens.take();
    this.refuseTakenName(name);
    const isTaken = this.names.has(name.text) || this.scope.reserved?.includes(name.text);
    if (isTaken) this.tokens.fail(name, `${name.text} has a meaning already.`);
    if (name.text.length > longestSettingName)
      this.tokens.fail(name, `longer than ${longestSettingName} characters.`);
    this.tokens.take();
    const value = this.signedNumber();
    let [min, max] = [Math.min(value, 0), Math.max(1, 2 * value)];
    let scale: SettingScale = 'linear';
    if (this.tokens.peek().text === 'from') {
      this.tokens.take();
      const low = this.tokens.peek();
      min = this.signedNumber();
      if (this.tokens.peek().text !== 'to') this.tokens.unexpected('to');
      this.tokens.take();
      max = this.signedNumber();
      if (!(min < max)) this.tokens.fail(low, 'the range must rise.');
      if (this.tokens.peek().text === 'log10') {
        this.tokens.take();
        if (!(min > 0)) this.tokens.fail(low, 'decades begin above 0.');
        scale = 'log10';
      }
    }
    this.settings[name.text] = numberSetting(name.text, Math.min(Math.max(value, min), max), {
      min,
      max,
      scale,
    });
    this.names.set(name.text, this.graph.variable(name.text, 'sample'));
  }

  private start(): undefined {
    this.tokens.take();
    const name = this.tokens.take();
    if (!this.scope.recurrent) this.tokens.fail(name, 'start belongs to update rules.');
    this.refuseTakenName(name);
    this.tokens.take();
    this.starts[name.text] = this.signedNumber();
  }

  private signedNumber(): number {
    const sign = this.tokens.accept('-') ? -1 : 1;
    const token = this.tokens.take();
    const value = token.kind === 'number' ? Number(token.text) : constants.get(token.text);
    if (value === undefined || !Number.isFinite(value))
      return this.tokens.fail(token, 'a finite number belongs here.');
    return sign * value;
  }

  /** Names that every object has are refused too, so that states and settings can be kept by name. */
  private refuseTakenName(token: Token): void {
    const isFunction = functions.has(token.text) && !laterFunctions.has(token.text);
    const taken = isFunction || constants.has(token.text) || token.text in Object.prototype;
    if (taken) this.tokens.fail(token, `${token.text} has a meaning already.`);
  }
}
