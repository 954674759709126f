/** What nobody would read takes a browser seconds to set. */
const longest = 4000;

/** LaTeX as it is, or a word in its place where it is too long to be read. */
export function readable(latex: string): string {
  return latex.length <= longest ? latex : '\\text{too long to be shown}';
}
