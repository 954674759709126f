import type { ReactNode } from 'react';
import styles from './CatalogPage.module.css';

/** A catalog beside the page of what is chosen in it. */
export function CatalogPage({ catalog, children }: { catalog: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className={styles.catalog}>{catalog}</div>
      <div className={styles.page}>{children}</div>
    </>
  );
}
