import { useMassif, useThisMassif } from '../../state/hooks';
import { Icon } from '../shell/Icon';
import { Speed } from './Speed';
import { StepReadout } from './StepReadout';
import { Track } from './Track';
import './Timeline.css';

/** The walk from its start to its end: step, play, scrub; compact for the sheet of a phone. */
export function Timeline({ compact = false }: { compact?: boolean }) {
  const { playback } = useThisMassif();
  const isEmpty = useMassif(({ experiment }) => experiment.walkers.length === 0);
  return (
    <div className={compact ? 'timeline compact' : 'timeline'} role="group" aria-label="Timeline">
      <button
        type="button"
        className="icon-button"
        aria-label="Step back"
        onClick={() => playback.stepBy(-1)}
      >
        <Icon name="back" />
      </button>
      <PlayButton />
      <button
        type="button"
        className="icon-button"
        aria-label="Step forward"
        onClick={() => playback.stepBy(1)}
      >
        <Icon name="forward" />
      </button>
      {!compact && <StepReadout />}
      {isEmpty ? (
        <p className="timeline-empty">No optimizer added. Add one to start.</p>
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
      className="play-button"
      aria-label={isPlaying ? 'Pause' : 'Play'}
      onClick={playback.toggle}
    >
      <Icon name={isPlaying ? 'pause' : 'play'} />
    </button>
  );
}
