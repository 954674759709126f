import type { ReactNode } from 'react';
import { awaitedWords } from '../../core/experiment/link/parseVersioned';
import { awaitedBy } from '../../core/experiment/parse/parse';
import type { Notice } from '../../core/experiment/parse/untrusted';
import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import { dropFailure } from '../../state/failures';
import { dropLacks } from '../../state/lacks';
import { ExportButton } from './ExportButton';
import { exporters } from '../exporters';
import { noticeWords } from '../words/notices';
import { Icon } from './Icon';
import { OpenFile } from '../data/OpenFile';
import { Button } from './Button';
import styles from './Notices.module.css';
import common from './common.module.css';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
/** So many sentences are said, and so many letters of each; the others are counted. */
const [mostSaid, mostLetters] = [5, 300];

/**
 * What was not understood and what was done instead, what the browser lacks, and why the workers could not answer; stays
 * until dismissed.
 */
export function Notices() {
  const { store, screen } = useThisMassif();
  const notices = useMassif((state) => state.notices);
  const undo = useMassif((state) => state.undo);
  const besides = notices.filter(({ canBeUndone }) => canBeUndone);
  const mistakes = notices.filter(({ canBeUndone }) => !canBeUndone);
  const lacks = useMassif((state) => state.lacks);
  const failures = useMassif(({ results }) => results.failures);
  const isFresh = useMassif(({ history }) => history.past.length === 0);
  const isLink = isFresh || notices[0]?.where === 'link';
  const isAwaiting = useMassif(({ history }) => awaitedBy(history.present) !== undefined);
  const takeNewer = useScreen((screen) => screen.takeNewer);
  const dismissNotices = useMassif((state) => state.dismissNotices);
  return (
    <div className={styles.notices}>
      {Object.entries(failures).map(([what, { reason, again }]) => (
        <NoticeBox key={what} kind="error" title={failureWords(what)} sentences={[reason]}>
          <Button look="quiet" onClick={again}>
            Try again
          </Button>
          <Button look="quiet" onClick={() => dropFailure(store, what)}>
            Dismiss
          </Button>
        </NoticeBox>
      ))}
      {lacks.length > 0 && (
        <NoticeBox kind="warning" title="Massif goes on with less." sentences={lacks}>
          <Button look="quiet" onClick={() => dropLacks(store)}>
            Dismiss
          </Button>
        </NoticeBox>
      )}
      {takeNewer && (
        <NoticeBox
          kind="news"
          title="A newer Massif is ready."
          sentences={['It opens your experiment as it is.']}
        >
          <Button look="quiet" onClick={takeNewer}>
            Load it
          </Button>
          <Button look="quiet" onClick={() => screen.getState().set({ takeNewer: undefined })}>
            Later
          </Button>
        </NoticeBox>
      )}
      {isAwaiting && (
        <NoticeBox
          kind="warning"
          title="The table is missing."
          sentences={[awaitedWords, 'Until then an example stands in for it.']}
        >
          <OpenFile title="Open the file of the table" />
        </NoticeBox>
      )}
      {besides.length > 0 && (
        <NoticeBox
          kind="news"
          title={noticeWords.lossesChanged}
          sentences={besides.map(({ message }) => message)}
        >
          <Button onClick={undo}>{noticeWords.undo}</Button>
          <Button look="quiet" onClick={dismissNotices}>
            {noticeWords.dismiss}
          </Button>
        </NoticeBox>
      )}
      {mistakes.length > 0 && (
        <NoticeBox
          kind="warning"
          title={headline(mistakes, isLink)}
          sentences={mistakes.map(({ message }) => message)}
        >
          {isLink && !isOfFile(mistakes) && (
            <ExportButton exporter={exporters.link} title="Copy the corrected link" />
          )}
          <Button look="quiet" onClick={dismissNotices}>
            {noticeWords.dismiss}
          </Button>
        </NoticeBox>
      )}
    </div>
  );
}

const looks = { error: styles.error, warning: styles.warning, news: styles.news };

interface NoticeBoxProps {
  readonly kind: keyof typeof looks;
  readonly title: string;
  readonly sentences: readonly string[];
  /** What can be done about it. */
  readonly children: ReactNode;
}

function NoticeBox({ kind, title, sentences, children }: NoticeBoxProps) {
  const left = sentences.length - mostSaid;
  const said = sentences.slice(0, mostSaid).map(shortened);
  return (
    <div className={`${styles.notice} ${looks[kind]}`} role={kind === 'news' ? 'status' : 'alert'}>
      {kind !== 'news' && <Icon name={kind} />}
      <div>
        <p>
          <strong>{title}</strong> {said.join(' ')}
          {left > 0 && ` And ${left} more.`}
        </p>
        <div className={common.row}>{children}</div>
      </div>
    </div>
  );
}

function shortened(sentence: string): string {
  return sentence.length > mostLetters ? `${sentence.slice(0, mostLetters)} …` : sentence;
}

function headline(notices: readonly Notice[], isLink: boolean): string {
  const { length } = notices;
  if (isOfFile(notices)) return `${notices[0].where.slice('file '.length)}:`;
  const count = numbers[length] ?? String(length);
  const parts = length === 1 ? 'part' : 'parts';
  if (isLink) return `${count} ${parts} of this link ${length === 1 ? 'was' : 'were'} not understood.`;
  return `${count} ${parts} of the experiment did not fit and ${length === 1 ? 'was' : 'were'} replaced.`;
}

function isOfFile([{ where }]: readonly Notice[]): boolean {
  return where.startsWith('file ');
}

/** "The curvature could not be computed:" */
function failureWords(what: string): string {
  return `${what[0].toUpperCase()}${what.slice(1)} could not be computed:`;
}
