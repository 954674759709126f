import { useMemo } from 'react';
import { samplesFor } from '../../core/experiment/subject';
import { useChosen } from '../../state/hooks';
import { dataFacts } from '../words/dataFacts';
import { DataPicture } from './DataPicture';
import styles from './DataFacts.module.css';

/** The data themselves: as a picture, and how many rows, which features and classes. */
export function DataFacts() {
  const data = useChosen('data');
  const seed = useChosen('seed');
  const samples = useMemo(() => samplesFor(data, seed), [data, seed]);
  return (
    <div className={styles.data}>
      <DataPicture className={styles.picture} />
      <dl className={styles.facts}>
        {dataFacts(samples).map(([name, words], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
