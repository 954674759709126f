import { withShortWords } from '../beginningOf';
import { nodeLimit } from './graph';
import { FormulaError } from './problem';
import { tokenize, type Token } from './tokenize';

export const formulaLimits = { characters: 4000, depth: 200, nodes: nodeLimit } as const;

/** Goes through the tokens of a formula one by one, and says what is wrong at which of them. */
export class TokenReader {
  readonly all: readonly Token[];
  private next = 0;

  constructor(private readonly text: string) {
    const { characters } = formulaLimits;
    if (text.length > characters)
      this.fail({ start: characters, end: characters }, `longer than ${characters} characters.`);
    this.all = withoutContinuedLines(tokenize(text));
  }

  /** The token that comes after so many others; undefined behind the end. */
  peekAt(offset: number): Token | undefined {
    return this.all[this.next + offset];
  }

  peek(): Token {
    return this.all[this.next];
  }

  /** The end is never passed. */
  take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  accept(symbol: string): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'symbol' || text !== symbol) return false;
    this.next += 1;
    return true;
  }

  acceptKind(kind: Token['kind']): boolean {
    if (this.peek().kind !== kind) return false;
    this.next += 1;
    return true;
  }

  expect(symbol: string): void {
    if (this.accept(symbol)) return;
    this.refuseLostProduct();
    this.unexpected(symbol);
  }

  /** A value belongs here: after an operator the place to mend is behind the operator. */
  missingValue(): never {
    const wanted = 'a number, a name or (';
    const [before, { kind, text }] = [this.peekAt(-1), this.peek()];
    const isOver = kind === 'end' || kind === 'newline' || text === ')';
    if (isOver && before?.kind === 'symbol' && !/^[;)]$/.test(before.text))
      this.fail(before, `after ${before.text} ${wanted} is missing.`);
    return this.unexpected(wanted);
  }

  /** "2x" and "(a + b)c" are products that people write without their sign. */
  refuseLostProduct(): void {
    const [before, after] = [this.peekAt(-1), this.peek()];
    const isFactor = before?.kind === 'number' || before?.kind === 'name' || before?.text === ')';
    if (!before || !isFactor || !(after.kind === 'name' || after.text === '(')) return;
    const message = `between ${before.text} and ${after.text} an operator is missing.`;
    this.fail({ start: before.start, end: after.end }, message, `${before.text}*${after.text}`);
  }

  unexpected(wanted: string): never {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the end' : token.kind === 'newline' ? 'a new line' : token.text;
    return this.fail(token, `${wanted} belongs here, not ${found}.`);
  }

  fail({ start, end }: Pick<Token, 'start' | 'end'>, message: string, suggestion?: string): never {
    const part = this.text.slice(start, end).trim();
    throw new FormulaError({
      position: start + 1,
      part,
      message: withShortWords(message),
      ...(suggestion && { suggestion }),
    });
  }
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
