import type { ReactNode } from 'react';
import type { CatalogEntry } from '../../core/catalog';
import { Formulas } from './Formulas';
import { Button } from './Button';
import styles from './EntryPage.module.css';
import common from './common.module.css';

interface EntryPageProps {
  readonly entry: CatalogEntry;
  /** A few words beside the title. */
  readonly kind?: string;
  /** LaTeX by label. */
  readonly formulas?: Readonly<Record<string, string>> | undefined;
  /** Makes a typed copy of the entry, to be changed. */
  readonly onCopy?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** The page of a catalog entry: what it is, its formulas, whatever can be set, and its source. */
export function EntryPage({ entry, kind, formulas, onCopy, children }: EntryPageProps) {
  return (
    <article className={styles.page}>
      <header>
        <h2>{entry.title}</h2>
        {kind && <span className={common.help}>{kind}</span>}
      </header>
      <p className={styles.about}>{entry.about}</p>
      {formulas && <Formulas latex={formulas} />}
      {onCopy && (
        <Button className={styles.copy} onClick={onCopy}>
          Edit a copy
        </Button>
      )}
      {children}
      <p className={`${common.help} ${styles.source}`}>{entry.source}</p>
    </article>
  );
}
