import { toggleSlicing } from '../state/slicing';
import { useScreen } from '../state/screen';
import './SliceHint.css';

/** What to do while a line is drawn. */
export function SliceHint() {
  const slicing = useScreen((screen) => screen.slicing);
  return (
    <div role="status" className={slicing && 'slice-hint panel'}>
      {slicing && (
        <>
          <p>{slicing.from ? 'Choose where the line ends.' : 'Choose where the line begins.'}</p>
          <p className="help with-mouse">Click, or arrows and Enter on the range.</p>
          <button type="button" className="quiet apart" onClick={toggleSlicing}>
            Cancel
          </button>
        </>
      )}
    </div>
  );
}
