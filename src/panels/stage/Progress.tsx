import { TrainingLine } from '../models/TrainingLine';
import { useMassif, useTraining } from '../../state/hooks';
import common from '../shell/common.module.css';
import styles from './Progress.module.css';

/** Shown only while the workers are busy for longer than a moment. */
export function Progress() {
  const progress = useMassif(({ results }) => results.progress);
  const size = useMassif(({ results }) => results.fields[0]?.size);
  const steps = useMassif(({ experiment }) => experiment.training.steps);
  const trained = useTraining(({ progress: now }) => now?.step);
  const isCancelled = useTraining((training) => training.isCancelled);
  const isTraining = trained !== undefined || isCancelled;
  const isBusy = isTraining || progress !== undefined;
  const share = trained === undefined ? (progress ?? 0) : trained / steps;
  return (
    <div role="status" className={isBusy ? `${common.panel} ${styles.progress}` : undefined}>
      {isBusy && (
        <>
          <div className={common.row}>
            <span className={common.heading}>
              {isTraining ? 'Training the network' : 'Computing the surface'}
            </span>
            {!isTraining && size !== undefined && (
              <span className={`${common.number} ${common.apart}`}>{size}² points</span>
            )}
          </div>
          <div className={styles.bar} aria-hidden>
            <div style={{ width: `${100 * share}%` }} />
          </div>
          {isTraining && <TrainingLine />}
          {!isTraining && size !== undefined && <p className={common.help}>You can already rotate it.</p>}
        </>
      )}
    </div>
  );
}
