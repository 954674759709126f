import { constants, functions } from './functions';
import { FormulaError } from './problem';
import { tokensOf, type Token } from './tokenize';

export type PieceKind = 'keyword' | 'function' | 'name' | 'number' | 'symbol' | 'comment' | 'plain';

/** A piece of a formula as it is written. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** A formula in pieces that join to the same text again; behind a sign that the language does not have all is plain. */
export function piecesOf(text: string): Piece[] {
  const tokens = readable(text);
  const pieces: Piece[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    pieces.push(...between(text.slice(from, token.start)));
    const kind = kindOf(token, tokens[index + 1], tokens[index - 1]);
    pieces.push({ kind, text: text.slice(token.start, token.end) });
    from = token.end;
  });
  pieces.push(...between(text.slice(from)));
  return pieces.filter((piece) => piece.text !== '');
}

function readable(text: string): Token[] {
  const tokens: Token[] = [];
  try {
    for (const token of tokensOf(text)) tokens.push(token);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
  }
  return tokens;
}

/** Spaces and comments. */
function between(text: string): Piece[] {
  const start = text.indexOf('#');
  if (start < 0) return [{ kind: 'plain', text }];
  return [
    { kind: 'plain', text: text.slice(0, start) },
    { kind: 'comment', text: text.slice(start) },
  ];
}

function kindOf({ kind, text }: Token, next: Token | undefined, before: Token | undefined): PieceKind {
  if (kind === 'number' || kind === 'symbol') return kind;
  if (kind !== 'name') return 'plain';
  const declares = (text === 'setting' || text === 'start') && next?.kind === 'name';
  const bounds = (text === 'from' || text === 'to' || text === 'log10') && before?.kind === 'number';
  if (declares || bounds) return 'keyword';
  if (functions.has(text) && next?.text === '(') return 'function';
  return constants.has(text) ? 'number' : 'name';
}
