import type { Notice } from '../../core/experiment/parse/untrusted';
import { useAwaited, useMassif, useThisMassif } from '../../state/hooks';
import { dropFailure } from '../../state/failures';
import { ExportButton } from './ExportButton';
import { exporters } from '../exporters';
import { Icon } from './Icon';
import { OpenFile } from '../data/OpenFile';
import { Button } from './Button';
import styles from './Notices.module.css';
import common from './common.module.css';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** What was not understood and what was done instead, and why the workers could not answer; stays until dismissed. */
export function Notices() {
  const { store } = useThisMassif();
  const notices = useMassif((state) => state.notices);
  const failures = useMassif(({ results }) => results.failures);
  const isAwaiting = useAwaited(({ table }) => table !== undefined);
  const isFresh = useMassif(({ history }) => history.past.length === 0);
  const dismissNotices = useMassif((state) => state.dismissNotices);
  return (
    <div className={styles.notices}>
      {Object.entries(failures).map(([what, reason]) => (
        <div key={what} className={`${styles.notice} ${styles.error}`} role="alert">
          <Icon name="error" />
          <div>
            <p>
              <strong>{failureWords(what)}</strong> {reason}
            </p>
            <Button look="quiet" onClick={() => dropFailure(store, what)}>
              Dismiss
            </Button>
          </div>
        </div>
      ))}
      {notices.length > 0 && (
        <div className={`${styles.notice} ${styles.warning}`} role="alert">
          <Icon name="warning" />
          <div>
            <p>
              <strong>{isAwaiting ? 'The table is missing.' : headline(notices, isFresh)}</strong>{' '}
              {notices.map(({ message }) => message).join(' ')}
            </p>
            <div className={common.row}>
              {isAwaiting && <OpenFile title="Open the file of the table" />}
              {isFresh && <ExportButton exporter={exporters.link} title="Copy the corrected link" />}
              <Button look="quiet" onClick={dismissNotices}>
                Dismiss
              </Button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

function headline(notices: readonly Notice[], isFresh: boolean): string {
  const { length } = notices;
  const file = /^file (.*)$/s.exec(notices[0].where);
  if (file) return `${file[1]}:`;
  const count = numbers[length] ?? String(length);
  const parts = length === 1 ? 'part' : 'parts';
  if (isFresh) return `${count} ${parts} of this link ${length === 1 ? 'was' : 'were'} not understood.`;
  return `${count} ${parts} of the experiment did not fit and ${length === 1 ? 'was' : 'were'} replaced.`;
}

/** "The curvature could not be computed:" */
function failureWords(what: string): string {
  return `${what[0].toUpperCase()}${what.slice(1)} could not be computed:`;
}
