import { linkTo } from '../state/browser/linkTo';
import { useThisMassif } from '../state/hooks';

/** Keeps the experiment when the page cannot be drawn: says what happened and offers its link and a new start. */
export function CrashPage({ error }: { error: Error }) {
  const { store } = useThisMassif();
  const link = linkTo(store.getState().history.present);
  return (
    <main className="crash" role="alert">
      <h1>Massif stopped drawing</h1>
      <p>
        A mistake of ours: <code>{error.message}</code>. Your experiment is kept in this link:
      </p>
      <p>
        <a href={link}>{link}</a>
      </p>
      <div className="row">
        <button type="button" className="primary" onClick={() => window.location.reload()}>
          Load the page again
        </button>
        <a className="second" href={window.location.pathname}>
          Start with the default experiment
        </a>
      </div>
    </main>
  );
}
