import type { TablePreview } from '../../core/csv/preview';
import styles from './PreviewRows.module.css';

interface PreviewRowsProps {
  readonly preview: TablePreview;
  /** The places of the columns that are shown. */
  readonly shown: readonly number[];
}

/** The first rows as they are written. */
export function PreviewRows({ preview: { columns, rows }, shown }: PreviewRowsProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="The first rows">
      <table className={styles.rows}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col">
                {columns[column].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {shown.map((column) => (
                <td key={column}>{cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
