import { keep } from '../../state/browser/storage';
import { useScreen } from '../../state/hooks';
import { Button } from '../shell/Button';
import { IconButton } from '../shell/IconButton';
import common from '../shell/common.module.css';
import { hints, hintsRead } from './hints';
import styles from './FirstHints.module.css';

/** The hints of the first visit; closed once they never come back. */
export function FirstHints() {
  const hint = useScreen((screen) => screen.hint);
  const set = useScreen((screen) => screen.set);
  const text = hint === undefined ? undefined : hints[hint];
  if (hint === undefined || text === undefined) return null;
  const close = () => {
    keep(hintsRead, 'yes');
    set({ hint: undefined });
  };
  const isLast = hint === hints.length - 1;
  return (
    <section className={`${common.panel} ${styles.hint}`} aria-label="Hints">
      <p>{text}</p>
      <div className={common.row}>
        <span className={common.help}>
          {hint + 1} of {hints.length}
        </span>
        <Button isApart look="quiet" onClick={() => (isLast ? close() : set({ hint: hint + 1 }))}>
          {isLast ? 'Done' : 'Next'}
        </Button>
        {!isLast && <IconButton icon="close" label="Close the hints" onClick={close} />}
      </div>
    </section>
  );
}
