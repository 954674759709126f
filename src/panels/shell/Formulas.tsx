import { lazy, Suspense } from 'react';
import { readable } from '../../core/formula/readable';
import styles from './Formulas.module.css';
import common from './common.module.css';

const Maths = lazy(() => import('./Maths'));

/** Formulas by label, typeset where they can be read. */
export function Formulas({ latex }: { latex: Readonly<Record<string, string>> }) {
  return (
    <dl className={styles.formulas}>
      {Object.entries(latex).map(([label, formula]) => (
        <div key={label}>
          <dt className={common.help}>{label}</dt>
          <dd>
            <Suspense fallback={<span className={common.help}>Typesetting</span>}>
              <Maths latex={readable(formula)} />
            </Suspense>
          </dd>
        </div>
      ))}
    </dl>
  );
}
