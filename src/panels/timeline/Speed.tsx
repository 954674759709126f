import { Select } from '../form/Select';
import { useMassif } from '../../state/hooks';
import { IconButton } from '../shell/IconButton';
import common from '../shell/common.module.css';
import styles from './Timeline.module.css';

/** The speeds offered, by steps a second. */
const speeds = { 5: '¼×', 10: '½×', 20: '1×', 40: '2×', 80: '4×', 160: '8×' };

/** How fast it plays, and whether it starts over at the end. */
export function Speed() {
  const speed = useMassif(({ cursor }) => cursor.speed);
  const looping = useMassif(({ cursor }) => cursor.looping);
  const setCursor = useMassif((state) => state.setCursor);
  return (
    <div className={`${common.row} ${styles.speed}`}>
      <IconButton
        icon="loop"
        label="Repeat"
        className={styles.loop}
        aria-pressed={looping}
        title="Start over at the end"
        onClick={() => setCursor({ looping: !looping })}
      />
      <Select
        className={`${common.field} ${common.number}`}
        label="Speed"
        title="Steps a second"
        value={String(speed)}
        options={speeds}
        onChange={(next) => setCursor({ speed: Number(next) })}
      />
    </div>
  );
}
