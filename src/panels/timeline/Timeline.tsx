import { useMassif, useThisMassif } from '../../state/hooks';
import { notWalked } from '../commands/notWalked';
import { Icon } from '../shell/Icon';
import { Speed } from './Speed';
import { StepReadout } from './StepReadout';
import { Track } from './Track';
import { IconButton } from '../shell/IconButton';
import styles from './Timeline.module.css';

/** The walk from its start to its end: step, play, scrub; compact for the sheet of a phone. */
export function Timeline({ compact = false }: { compact?: boolean }) {
  const massif = useThisMassif();
  const { playback } = massif;
  const reason = useMassif(() => notWalked(massif));
  return (
    <div
      className={compact ? `${styles.timeline} ${styles.compact}` : styles.timeline}
      role="group"
      aria-label="Timeline"
    >
      <IconButton
        icon="back"
        label="Step back"
        className={styles.step}
        {...given(reason, () => playback.stepBy(-1))}
      />
      <PlayButton reason={reason} />
      <IconButton
        icon="forward"
        label="Step forward"
        className={styles.step}
        {...given(reason, () => playback.stepBy(1))}
      />
      {!compact && <StepReadout />}
      {reason !== undefined ? (
        <p className={styles.empty}>No optimizer added. Add one to start.</p>
      ) : (
        <Track compact={compact} />
      )}
      {compact ? <StepReadout compact /> : <Speed />}
    </div>
  );
}

/** What a button does, or why it can do nothing. */
function given(reason: string | undefined, onClick: () => void) {
  return {
    'aria-disabled': reason !== undefined,
    title: reason,
    onClick: reason === undefined ? onClick : undefined,
  };
}

function PlayButton({ reason }: { reason: string | undefined }) {
  const { playback } = useThisMassif();
  const isPlaying = useMassif(({ cursor }) => cursor.playing);
  return (
    <button
      type="button"
      className={styles.play}
      aria-label={isPlaying ? 'Pause' : 'Play'}
      {...given(reason, playback.toggle)}
    >
      <Icon name={isPlaying ? 'pause' : 'play'} />
    </button>
  );
}
