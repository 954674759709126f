import { constants, functions } from './functions';
import { Graph } from './graph';
import { piecesOf } from './highlight';
import type { Scope } from './parse';

/** A word of the language that can be typed. */
export interface Word {
  readonly name: string;
  readonly kind: 'name' | 'constant' | 'function';
}

/** Words that can stand in the place of the one before the caret, the likeliest first. */
export interface Completion {
  /** Where the word in the text begins. */
  readonly from: number;
  readonly word: string;
  readonly options: readonly Word[];
}

/** Everything that a formula may read: what it is given, what it has assigned, constants, and functions that its values allow. */
export function wordsOf(text: string, scope: Scope): Word[] {
  const derived = scope.derived?.(new Graph()) ?? {};
  const hasRows = [...Object.values(scope.variables), ...Object.values(derived).map(({ shape }) => shape)];
  const names = new Set([...Object.keys(scope.variables), ...Object.keys(derived), ...assignedIn(text)]);
  const allowed = [...functions].filter(([, { reads }]) => reads === 'sample' || hasRows.includes('row'));
  return [
    ...[...names].map((name) => ({ name, kind: 'name' as const })),
    ...[...constants.keys()].map((name) => ({ name, kind: 'constant' as const })),
    ...allowed.map(([name]) => ({ name, kind: 'function' as const })),
  ];
}

/** What completes the word before the caret; without a word everything. */
export function completionAt(text: string, caret: number, scope: Scope): Completion {
  const before = text.slice(0, caret);
  // The e of 1e3 is no word, and nothing in a comment is.
  const word = /(?<![\w.\u0391-\u03c9])[A-Za-z_\u0391-\u03c9][\w\u0391-\u03c9]*$/.exec(before)?.[0] ?? '';
  const from = caret - word.length;
  if (/#[^\n]*$/.test(before) || /[\w.]$/.test(before.slice(0, from))) return { from, word, options: [] };
  const rest = text.slice(0, from) + text.slice(caret);
  const sought = word.toLowerCase();
  const placeIn = ({ name }: Word) => name.toLowerCase().indexOf(sought);
  const options = wordsOf(rest, scope)
    .filter((option) => placeIn(option) >= 0)
    .toSorted((one, other) => Math.min(placeIn(one), 1) - Math.min(placeIn(other), 1));
  return { from, word, options };
}

/** Names that the text assigns or declares. */
function assignedIn(text: string): string[] {
  const pieces = piecesOf(text).filter(({ kind }) => kind !== 'plain' && kind !== 'comment');
  return pieces.flatMap(({ kind, text: name }, index) => {
    const isAssigned = pieces[index + 1]?.text === '=' || pieces[index - 1]?.kind === 'keyword';
    return kind === 'name' && isAssigned ? [name] : [];
  });
}
