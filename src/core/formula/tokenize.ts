import { FormulaError } from './problem';

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'newline' | 'end';
  readonly text: string;
  /** Index of the first character, from 0. */
  readonly start: number;
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
  const tokens: Token[] = [];
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
    const token = read(start);
    tokens.push(token.token);
    start += token.length;
  }
  tokens.push({ kind: 'end', text: '', start: text.length });
  return tokens;

  function read(at: number): { token: Token; length: number } {
    if (text[at] === '\n') return { token: { kind: 'newline', text: '\n', start: at }, length: 1 };
    const digits = match(numberPattern);
    if (digits !== undefined)
      return { token: { kind: 'number', text: digits, start: at }, length: digits.length };
    const name = match(namePattern);
    if (name !== undefined)
      return { token: { kind: 'name', text: spelled(name), start: at }, length: name.length };
    const symbol = match(symbolPattern);
    if (symbol !== undefined) {
      return {
        token: { kind: 'symbol', text: plainSymbol[symbol] ?? symbol, start: at },
        length: symbol.length,
      };
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    throw new FormulaError({
      position: at + 1,
      part: character,
      message: `the sign ${JSON.stringify(character)} is not part of the language.`,
    });
  }
}

function spelled(name: string): string {
  return name.replace(/[\u0391-\u03c9]/g, (letter) => greek[letter] ?? letter);
}
