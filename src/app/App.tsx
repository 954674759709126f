import './theme/tokens.css';
import './theme/fonts.css';
import './theme/base.css';
import { useState } from 'react';
import { RangePicture } from '../panels/losses/RangePicture';
import { useMassif } from '../state/hooks';
import styles from './App.module.css';
import { CrashPage } from './CrashPage';
import { ErrorBoundary } from './ErrorBoundary';
import { Explorer } from './layout/Explorer';
import { drawRelief } from './stage/ReliefPicture';

/** The whole of Massif, under the root element that its styles hold for; without the page to itself, that takes the focus. */
export function App({ page = false }: { page?: boolean }) {
  const theme = useMassif((state) => state.theme);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [life, setLife] = useState(0);
  const again = () => setLife(life + 1);
  return (
    <div ref={setRoot} className={styles.app} data-massif={theme} tabIndex={page ? undefined : -1}>
      <ErrorBoundary key={life} explain={(error) => <CrashPage error={error} again={again} />}>
        <RangePicture value={drawRelief}>{root && <Explorer root={root} />}</RangePicture>
      </ErrorBoundary>
    </div>
  );
}
