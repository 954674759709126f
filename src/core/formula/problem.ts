import { withShortWords } from '../beginningOf';

/** What is wrong with a typed formula, where, and the name that was probably meant. */
export interface FormulaProblem {
  /** First character of the wrong part, counted from 1. */
  readonly position: number;
  readonly part: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** What is wrong, and with which of the texts among some settings. */
export interface TypedProblem {
  readonly setting: string;
  readonly problem: FormulaProblem;
}

/** A problem of the setting `text`, which is where most entries have their only formula. */
export function inText(problem: FormulaProblem | undefined): TypedProblem | undefined {
  return problem && { setting: 'text', problem };
}

/** Thrown inside the parser only; `parseFormula` turns it into a value. */
export class FormulaError extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(describeProblem(problem));
  }
}

/** "Position 18: no name targt. Did you mean target?" */
export function describeProblem({ position, message, suggestion }: FormulaProblem): string {
  const mend = suggestion ? ` Did you mean ${withShortWords(suggestion)}?` : '';
  return `Position ${position}: ${message}${mend}`;
}

/** Names that mean the same in different formulas, and what else people call it. */
const synonyms: readonly { readonly names: readonly string[]; readonly others: readonly string[] }[] = [
  { names: ['prediction', 'logit', 'logits', 'value'], others: ['output', 'yhat', 'x'] },
  { names: ['target', 'class'], others: ['label', 'truth', 'y'] },
  { names: ['error'], others: ['residual'] },
  { names: ['probability'], others: ['p'] },
  { names: ['theta'], others: ['params', 'weights', 'w'] },
  { names: ['gradient'], others: ['grad', 'g'] },
  { names: ['rate'], others: ['lr', 'eta'] },
  { names: ['log'], others: ['ln'] },
];

/** The known name that a wrong one stands for: another word for it, or a slip of the finger. */
export function meantName(wrong: string, known: readonly string[]): string | undefined {
  const related = synonyms.find(({ names, others }) => [...names, ...others].includes(wrong))?.names;
  return related?.find((name) => known.includes(name)) ?? nearestName(wrong, known);
}

/** The known name within two edits of a wrong one (one for short names), or undefined. */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  const limit = wrong.length <= 3 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - wrong.length) >= bestDistance) continue;
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (Damerau 1964). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2][j - 2] + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
