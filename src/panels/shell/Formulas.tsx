import { lazy, Suspense } from 'react';

const Maths = lazy(() => import('./Maths'));

/** Formulas by label, typeset. */
export function Formulas({ latex }: { latex: Readonly<Record<string, string>> }) {
  return (
    <dl className="entry-formulas">
      {Object.entries(latex).map(([label, formula]) => (
        <div key={label}>
          <dt className="help">{label}</dt>
          <dd>
            <Suspense fallback={<span className="help">Typesetting</span>}>
              <Maths latex={formula} />
            </Suspense>
          </dd>
        </div>
      ))}
    </dl>
  );
}
