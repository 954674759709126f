import { useRef } from 'react';
import { useStep } from '../../state/useStep';
import { useMassif } from '../../state/hooks';
import styles from './Timeline.module.css';

/** "24 / 120" */
export function StepReadout({ compact = false }: { compact?: boolean }) {
  const steps = useMassif(({ experiment }) => experiment.steps);
  const step = useRef<HTMLSpanElement>(null);
  useStep((shown) => (step.current!.textContent = String(shown)));
  return (
    <div className={styles.readout}>
      {!compact && <div className={styles.caption}>step</div>}
      <div className={styles.number} data-part="step">
        <span ref={step} />
        <span className={styles.total}> / {steps}</span>
      </div>
    </div>
  );
}
