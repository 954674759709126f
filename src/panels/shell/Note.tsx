import type { ReactNode } from 'react';
import common from './common.module.css';
import styles from './Note.module.css';

/** Remarks on an entry, each by what it is about. */
export function Notes({ children }: { children: ReactNode }) {
  return <dl className={styles.notes}>{children}</dl>;
}

export function Note({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className={common.help}>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
