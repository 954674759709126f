import type { ColumnKind } from '../../core/csv/columns';
import { changeDraft } from '../../state/browser/draft';
import { useThisMassif } from '../../state/hooks';
import type { OpenTable } from '../../state/tableDraft';
import common from '../shell/common.module.css';
import styles from './PreviewColumns.module.css';

const kinds: Readonly<Record<ColumnKind, string>> = {
  number: 'numbers',
  date: 'dates',
  id: 'ids',
  category: 'categories',
  text: 'text',
  empty: 'empty',
};

/** Every column with what it holds, which ones are learned from and which one is predicted. */
export function PreviewColumns({ table: { preview } }: { table: OpenTable }) {
  const massif = useThisMassif();
  const { columns, features, target } = preview;
  const learnFrom = (column: number, isLearned: boolean) => {
    const others = features.filter((known) => known !== column);
    const chosen = isLearned ? [...others, column] : others;
    if (chosen.length > 0) changeDraft(massif, settingsFor(chosen));
  };
  return (
    <div className={styles.scroll} tabIndex={-1}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">learn from</th>
            <th scope="col">predict</th>
            <th scope="col">column</th>
            <th scope="col">holds</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, kind, about, canBeFeature }, index) => (
            <tr key={name} data-kind={kind}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`learn from ${name}`}
                  checked={features.includes(index) && index !== target}
                  disabled={!canBeFeature || index === target}
                  onChange={({ currentTarget }) => learnFrom(index, currentTarget.checked)}
                />
              </td>
              <td>
                <input
                  type="radio"
                  name="target"
                  aria-label={`predict ${name}`}
                  checked={index === target}
                  disabled={kind === 'empty'}
                  onChange={() => changeDraft(massif, { target: String(index + 1), task: undefined })}
                />
              </td>
              <th scope="row">{name}</th>
              <td>
                <span className={styles.kind}>{kinds[kind]}</span>{' '}
                {kind !== 'empty' && <span className={common.help}>{about}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One or two features by name, more as a list. */
function settingsFor(chosen: readonly number[]) {
  const names = chosen.map((column) => String(column + 1));
  if (names.length > 2) return { first: undefined, second: undefined, features: names.join('-') };
  return { first: names[0], second: names[1], features: undefined };
}
