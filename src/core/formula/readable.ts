/** More signs than these nobody would read, and setting them would hold a page. */
const most = 800;

/** A command, or a character that is drawn. */
const sign = /\\[A-Za-z]+|[^\s{}\\]/g;

/** LaTeX as it is, or a word in its place where it has too many signs to be read. */
export function readable(latex: string): string {
  return (latex.match(sign)?.length ?? 0) <= most ? latex : '\\text{too long to be shown}';
}
