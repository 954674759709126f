import type { ReactNode } from 'react';
import type { CatalogEntry } from '../../core/catalog';
import { Formulas } from './Formulas';
import './EntryPage.css';

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
    <article className="entry-page">
      <header>
        <h2>{entry.title}</h2>
        {kind && <span className="help">{kind}</span>}
      </header>
      <p className="entry-about">{entry.about}</p>
      {formulas && <Formulas latex={formulas} />}
      {onCopy && (
        <button type="button" className="second entry-copy" onClick={onCopy}>
          Edit a copy
        </button>
      )}
      {children}
      <p className="help entry-source">{entry.source}</p>
    </article>
  );
}
