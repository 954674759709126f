import { useMassif } from '../state/store';
import './Progress.css';

/** Shown only while the workers are busy for longer than a moment. */
export function Progress() {
  const progress = useMassif(({ results }) => results.progress);
  const size = useMassif(({ results }) => results.fields[0]?.size);
  const isBusy = progress !== undefined;
  return (
    <div role="status" className={isBusy ? 'progress panel' : undefined}>
      {isBusy && (
        <>
          <div className="row">
            <span className="heading">Surveying the range</span>
            {size !== undefined && <span className="number apart">{size}² points</span>}
          </div>
          <div className="progress-bar" aria-hidden>
            <div style={{ width: `${100 * progress}%` }} />
          </div>
          <p className="help">You can already turn it.</p>
        </>
      )}
    </div>
  );
}
