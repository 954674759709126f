import { useMemo } from 'react';
import { samplesFor } from '../../core/experiment/subject';
import { useChosen } from '../../state/hooks';
import { dataFacts } from '../words/dataFacts';
import { ClassKey } from './ClassKey';
import { DataPicture } from './DataPicture';
import common from '../shell/common.module.css';
import styles from './DataFacts.module.css';

/** The data themselves: as a picture, and how many rows, which features and classes. */
export function DataFacts() {
  const data = useChosen('data');
  const seed = useChosen('seed');
  const samples = useMemo(() => samplesFor(data, seed), [data, seed]);
  const { classes } = samples.table;
  return (
    <div className={styles.data}>
      <DataPicture className={`${styles.picture} ${styles.canvas}`} />
      {classes.length > 0 && (
        <div className={`${common.help} ${styles.picture}`}>
          <ClassKey classes={classes} title="" />
        </div>
      )}
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
