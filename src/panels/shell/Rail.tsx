import { useScreen } from '../../state/hooks';
import { choiceNames } from '../../state/screen';
import { choiceViews } from './choiceViews';
import { Icon } from './Icon';
import common from './common.module.css';
import styles from './Rail.module.css';

/** The four choices as buttons, where there is no room for their sections. */
export function Rail() {
  const detail = useScreen((screen) => screen.detail);
  const openChoice = useScreen((screen) => screen.openChoice);
  return (
    <aside className={`${common.panel} ${styles.rail}`} aria-label="The four choices">
      {choiceNames.map((choice) => (
        <button
          key={choice}
          type="button"
          className={styles.button}
          aria-label={choiceViews[choice].title}
          aria-expanded={detail === choice}
          title={choiceViews[choice].title}
          onClick={() => openChoice(choice)}
        >
          <Icon name={choice} size={20} />
        </button>
      ))}
    </aside>
  );
}
