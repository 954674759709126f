import type { ColumnKind } from '../../core/csv/columns';
import { noFeatures } from '../../core/csv/tableOf';
import { changeDraft } from '../../state/browser/draft';
import { useThisMassif } from '../../state/hooks';
import type { TablePreview } from '../../core/csv/preview';
import common from '../shell/common.module.css';
import styles from './PreviewColumns.module.css';

const kinds: Readonly<Record<ColumnKind, string>> = {
  number: 'numbers',
  date: 'dates',
  time: 'times',
  id: 'ids',
  category: 'categories',
  text: 'text',
  empty: 'empty',
};

interface PreviewColumnsProps {
  readonly preview: TablePreview;
  /** The places of the columns that are listed. */
  readonly shown: readonly number[];
}

/** Columns with what they hold, which ones are learned from and which one is predicted. */
export function PreviewColumns({ preview, shown }: PreviewColumnsProps) {
  const massif = useThisMassif();
  const { columns, features, target } = preview;
  const learnFrom = (column: number, isLearned: boolean) => {
    const others = features.filter((known) => known !== column);
    changeDraft(massif, settingsFor(isLearned ? [...others, column] : others));
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
          {shown.map((index) => {
            const { name, kind, about, canBeFeature } = columns[index];
            return (
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
                    onChange={() =>
                      changeDraft(massif, {
                        target: String(index + 1),
                        task: undefined,
                        scaleTarget: undefined,
                      })
                    }
                  />
                </td>
                <th scope="row">{name}</th>
                <td>
                  <span className={styles.kind}>{kinds[kind]}</span>{' '}
                  {kind !== 'empty' && <span className={common.help}>{about}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** One or two features by name, more or none as a list. */
function settingsFor(chosen: readonly number[]) {
  if (chosen.length === 0) return { first: undefined, second: undefined, features: noFeatures };
  const names = chosen.map((column) => String(column + 1));
  if (names.length > 2) return { first: undefined, second: undefined, features: names.join('-') };
  return { first: names[0], second: names[1], features: undefined };
}
