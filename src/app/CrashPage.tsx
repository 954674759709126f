import { linkTo } from '../state/browser/linkTo';
import { useThisMassif } from '../state/hooks';
import { Button } from '../panels/shell/Button';
import button from '../panels/shell/Button.module.css';
import common from '../panels/shell/common.module.css';
import styles from './CrashPage.module.css';

/** Keeps the experiment when the page cannot be drawn: says what happened and offers its link and a new start. */
export function CrashPage({ error }: { error: Error }) {
  const { store } = useThisMassif();
  const link = linkTo(store.getState().history.present);
  return (
    <main className={styles.page} role="alert">
      <h1>Massif stopped drawing</h1>
      <p>
        A mistake of ours: <code>{error.message}</code>. Your experiment is kept in this link:
      </p>
      <p>
        <a className={styles.link} href={link}>
          {link}
        </a>
      </p>
      <div className={common.row}>
        <Button look="primary" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
        <a className={`${button.second} ${styles.again}`} href={window.location.pathname}>
          Start with the default experiment
        </a>
      </div>
    </main>
  );
}
