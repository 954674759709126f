import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useMemo } from 'react';

/** LaTeX set by KaTeX, with MathML beside it for screen readers. Import it lazily: it brings 80 kB. */
export default function Maths({ latex }: { latex: string }) {
  const html = useMemo(() => katex.renderToString(latex, { throwOnError: false, strict: 'ignore' }), [latex]);
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
