import { useState, type ReactNode, type Ref } from 'react';
import common from '../shell/common.module.css';
import styles from './PlotNumbers.module.css';

interface PlotNumbersProps {
  readonly heads: readonly string[];
  /** The cells of every row, the name of the row first. */
  readonly rows?: () => readonly (readonly string[])[];
  /** Rows that are made otherwise. */
  readonly children?: ReactNode;
}

/** What a plot shows as a table, made when it is asked for. */
export function PlotNumbers({ heads, rows, children }: PlotNumbersProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.numbers} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={common.help}>Show as numbers</summary>
      {isOpen && (
        <div className={styles.scroll} role="region" aria-label="Numbers" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {heads.map((head, column) => (
                  <th key={column} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            {rows ? <NumberRows rows={rows()} /> : children}
          </table>
        </div>
      )}
    </details>
  );
}

interface NumberRowsProps {
  readonly rows: readonly (readonly string[])[];
  readonly ref?: Ref<HTMLTableSectionElement>;
}

export function NumberRows({ rows, ref }: NumberRowsProps) {
  return (
    <tbody ref={ref}>
      {rows.map(([name, ...cells], row) => (
        <tr key={row}>
          <th scope="row">{name}</th>
          {cells.map((cell, column) => (
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
