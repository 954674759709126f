import { Component, type ReactNode } from 'react';
import { linkTo } from '../panels/linkTo';
import { useMassif } from '../state/store';

interface Props {
  readonly children: ReactNode;
}

/** Keeps the experiment when the page cannot be drawn: says what happened and offers its link and a new start. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const link = linkTo(useMassif.getState().history.present);
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
}
