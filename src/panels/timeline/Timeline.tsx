import { useMassif, useThisMassif } from '../../state/hooks';
import { Icon } from '../shell/Icon';
import { Speed } from './Speed';
import { StepReadout } from './StepReadout';
import { Track } from './Track';
import { IconButton } from '../shell/IconButton';
import styles from './Timeline.module.css';

/** The walk from its start to its end: step, play, scrub; compact for the sheet of a phone. */
export function Timeline({ compact = false }: { compact?: boolean }) {
  const { playback } = useThisMassif();
  const isEmpty = useMassif(({ experiment }) => experiment.walkers.length === 0);
  return (
    <div
      className={compact ? `${styles.timeline} ${styles.compact}` : styles.timeline}
      role="group"
      aria-label="Timeline"
    >
      <IconButton icon="back" label="Step back" className={styles.step} onClick={() => playback.stepBy(-1)} />
      <PlayButton />
      <IconButton
        icon="forward"
        label="Step forward"
        className={styles.step}
        onClick={() => playback.stepBy(1)}
      />
      {!compact && <StepReadout />}
      {isEmpty ? (
        <p className={styles.empty}>No optimizer added. Add one to start.</p>
      ) : (
        <Track compact={compact} />
      )}
      {compact ? <StepReadout compact /> : <Speed />}
    </div>
  );
}

function PlayButton() {
  const { playback } = useThisMassif();
  const isPlaying = useMassif(({ cursor }) => cursor.playing);
  return (
    <button
      type="button"
      className={styles.play}
      aria-label={isPlaying ? 'Pause' : 'Play'}
      onClick={playback.toggle}
    >
      <Icon name={isPlaying ? 'pause' : 'play'} />
    </button>
  );
}
