import './theme/tokens.css';
import './theme/fonts.css';
import './theme/base.css';
import { useMassif } from '../state/hooks';
import styles from './App.module.css';
import { CrashPage } from './CrashPage';
import { ErrorBoundary } from './ErrorBoundary';
import { Explorer } from './layout/Explorer';

/** The whole of Massif, under the root element that its styles hold for. */
export function App() {
  return (
    <div className={styles.app} data-massif={useMassif(({ theme }) => theme)}>
      <ErrorBoundary explain={(error) => <CrashPage error={error} />}>
        <Explorer />
      </ErrorBoundary>
    </div>
  );
}
