import common from '../shell/common.module.css';
import styles from './StageHints.module.css';

/** What can be done on the range, in two lines; only where there is a mouse and room. */
export function StageHints() {
  return (
    <div className={`${common.help} ${styles.hints}`} aria-hidden>
      <p>Drag rotates · wheel zooms · click sets the start, drag moves it · right click for more</p>
      <p>
        <kbd>Space</kbd> play <kbd>←</kbd> <kbd>→</kbd> step <kbd>H</kbd> hide panels <kbd>?</kbd> all keys
      </p>
    </div>
  );
}
