import type { TablePreview } from '../../core/csv/preview';
import styles from './PreviewRows.module.css';

/** The first rows as they are written. */
export function PreviewRows({ preview: { columns, rows } }: { preview: TablePreview }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="The first rows">
      <table className={styles.rows}>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={columns[column].name}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
