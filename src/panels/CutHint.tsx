import { toggleCutting } from '../state/cutting';
import { useScreen } from '../state/screen';
import './CutHint.css';

/** What to do while a line is drawn. */
export function CutHint() {
  const cutting = useScreen((screen) => screen.cutting);
  return (
    <div role="status" className={cutting && 'cut-hint panel'}>
      {cutting && (
        <>
          <p>{cutting.from ? 'Choose where the line ends.' : 'Choose where the line begins.'}</p>
          <p className="help with-mouse">Click, or arrows and Enter on the range.</p>
          <button type="button" className="quiet apart" onClick={toggleCutting}>
            Cancel
          </button>
        </>
      )}
    </div>
  );
}
