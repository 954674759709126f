import { linkTo } from '../state/browser/linkTo';
import { useScreen, useThisMassif } from '../state/hooks';
import button from '../panels/shell/Button.module.css';
import common from '../panels/shell/common.module.css';
import { AgainButton } from './AgainButton';
import styles from './CrashPage.module.css';

interface CrashPageProps {
  readonly error: Error;
  readonly again: () => void;
}

/** Says what happened when the page cannot be drawn; where it has a link, that keeps the experiment and begins anew. */
export function CrashPage({ error, again }: CrashPageProps) {
  const { store } = useThisMassif();
  const isLinked = useScreen((screen) => screen.isLinked);
  const link = linkTo(store.getState().history.present);
  return (
    <main className={styles.page} role="alert">
      <h1>Massif stopped drawing</h1>
      <p>
        A mistake of ours: <code>{error.message}</code>.{isLinked && ' Your experiment is kept in this link:'}
      </p>
      {isLinked && (
        <p>
          <a className={styles.link} href={link}>
            {link}
          </a>
        </p>
      )}
      <div className={common.row}>
        <AgainButton look="primary" again={again} />
        {isLinked && (
          <a className={`${button.second} ${styles.again}`} href={window.location.pathname}>
            Start with the default experiment
          </a>
        )}
      </div>
    </main>
  );
}
