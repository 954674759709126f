import type { Loss } from '../../core/losses/loss';
import type { LossNature } from '../../core/analysis/lossNature';
import { convexityWords, influenceWords } from '../../core/analysis/natureWords';
import { Note, Notes } from '../shell/Note';
import common from '../shell/common.module.css';

/** When to use a loss, its convexity and what outliers do to it, and where frameworks differ. */
export function LossNotes({ loss, nature }: { loss: Loss; nature: LossNature }) {
  const { use, frameworks } = loss;
  return (
    <>
      <div className={common.block}>
        <Notes>
          {use && <Note term="use it for">{use}</Note>}
          <Note term="convexity">{convexityWords(nature)}</Note>
          <Note term="outliers">{influenceWords(nature)}</Note>
        </Notes>
      </div>
      {frameworks && (
        <section className={common.block}>
          <h3 className={common.heading}>Where frameworks differ</h3>
          <Notes>
            {Object.entries(frameworks).map(([name, text]) => (
              <Note key={name} term={name}>
                {text}
              </Note>
            ))}
          </Notes>
        </section>
      )}
    </>
  );
}
