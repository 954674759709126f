import './theme/tokens.css';
import './theme/fonts.css';
import './theme/base.css';
import '../panels/shell/panels.css';
import { CrashPage } from './CrashPage';
import { ErrorBoundary } from './ErrorBoundary';
import { Explorer } from './layout/Explorer';

/** The whole page. */
export function App() {
  return (
    <ErrorBoundary explain={(error) => <CrashPage error={error} />}>
      <Explorer />
    </ErrorBoundary>
  );
}
