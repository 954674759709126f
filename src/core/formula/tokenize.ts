import { FormulaError } from './problem';

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'newline' | 'end';
  readonly text: string;
  /** Index of the first character, from 0, and of the first one behind it: Greek letters are spelled in `text`. */
  readonly start: number;
  readonly end: number;
}

const greek: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
  ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', ο: 'omicron', π: 'pi', ρ: 'rho',
  σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
  Γ: 'Gamma', Δ: 'Delta', Θ: 'Theta', Λ: 'Lambda', Ξ: 'Xi', Π: 'Pi', Σ: 'Sigma', Φ: 'Phi', Ψ: 'Psi', Ω: 'Omega',
}; // prettier-ignore

const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const namePattern = /[A-Za-z_\u0391-\u03c9][A-Za-z0-9_\u0391-\u03c9]*/y;
const symbolPattern = /<=|>=|==|!=|[-+*/^()|,;=<>?:\u2212\u00b7\u00d7\u2264\u2265\u2260]/y;
const skipPattern = /(?:[ \t\r\u00a0]+|#[^\n]*)/y;

/** Typographic signs that people paste, as the sign they stand for. */
const plainSymbol: Readonly<Record<string, string>> = {
  '\u2212': '-', '\u00b7': '*', '\u00d7': '*', '\u2264': '<=', '\u2265': '>=', '\u2260': '!=',
}; // prettier-ignore

/** Splits a formula into tokens; throws a FormulaError at a character that the language does not have. */
export function tokenize(text: string): Token[] {
  return [...tokensOf(text)];
}

/** The tokens one by one, so that those before a wrong character can be had. */
export function* tokensOf(text: string): Generator<Token> {
  let start = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0];
  };
  while (start < text.length) {
    const skipped = match(skipPattern);
    if (skipped !== undefined) {
      start += skipped.length;
      continue;
    }
    const token = read();
    yield token;
    start = token.end;
  }
  yield { kind: 'end', text: '', start, end: start };

  function read(): Token {
    const token = (kind: Token['kind'], written: string, meant = written): Token => {
      return { kind, text: meant, start, end: start + written.length };
    };
    if (text[start] === '\n') return token('newline', '\n');
    const digits = match(numberPattern);
    if (digits !== undefined) return token('number', digits);
    const name = match(namePattern);
    if (name !== undefined) return token('name', name, spelled(name));
    const symbol = match(symbolPattern);
    if (symbol !== undefined) return token('symbol', symbol, plainSymbol[symbol]);
    const character = String.fromCodePoint(text.codePointAt(start)!);
    throw new FormulaError({
      position: start + 1,
      part: character,
      message: `the sign ${JSON.stringify(character)} is not part of the language.`,
    });
  }
}

function spelled(name: string): string {
  return name.replace(/[\u0391-\u03c9]/g, (letter) => greek[letter] ?? letter);
}
