import type { Loss } from '../../core/losses/loss';
import type { LossNature } from '../../core/analysis/lossNature';
import { convexityWords, influenceWords } from '../../core/analysis/natureWords';
import common from '../shell/common.module.css';
import styles from './LossNotes.module.css';

/** When to use a loss, its convexity and what outliers do to it, and where frameworks differ. */
export function LossNotes({ loss, nature }: { loss: Loss; nature: LossNature }) {
  const { use, frameworks } = loss;
  return (
    <>
      <dl className={`${common.block} ${styles.notes}`}>
        {use && <Note term="use it for">{use}</Note>}
        <Note term="convexity">{convexityWords(nature)}</Note>
        <Note term="outliers">{influenceWords(nature)}</Note>
      </dl>
      {frameworks && (
        <section className={common.block}>
          <h3 className={common.heading}>Where frameworks differ</h3>
          <dl className={styles.notes}>
            {Object.entries(frameworks).map(([name, text]) => (
              <Note key={name} term={name}>
                {text}
              </Note>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Note({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className={common.help}>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
