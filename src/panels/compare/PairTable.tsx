import type { ReactNode } from 'react';
import common from '../shell/common.module.css';
import styles from './PairTable.module.css';

interface PairTableProps {
  readonly title: string;
  readonly help: string;
  readonly titles: readonly string[];
  /** What stands for two of them: the earlier one, the later one. */
  readonly cellOf: (earlier: number, later: number) => ReactNode;
}

/** Something about every pair of a list, as a triangle. */
export function PairTable({ title, help, titles, cellOf }: PairTableProps) {
  return (
    <table className={styles.table}>
      <caption>
        <strong>{title}</strong>
        <span className={common.help}>{help}</span>
      </caption>
      <tbody>
        {titles.map((name, row) => (
          <tr key={row}>
            <th scope="row" title={name}>
              {name}
            </th>
            {titles.slice(0, -1).map((_, column) => (
              <td key={column} className={common.number}>
                {column < row && cellOf(column, row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
