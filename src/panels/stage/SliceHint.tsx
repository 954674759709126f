import { useScreen, useThisMassif } from '../../state/hooks';
import { toggleSlicing } from '../../state/slicing';
import './SliceHint.css';

/** What to do while a line is drawn. */
export function SliceHint() {
  const massif = useThisMassif();
  const slicing = useScreen((screen) => screen.slicing);
  return (
    <div role="status" className={slicing && 'slice-hint panel'}>
      {slicing && (
        <>
          <p>{slicing.from ? 'Choose where the line ends.' : 'Choose where the line begins.'}</p>
          <p className="help with-mouse">Click, or arrows and Enter on the range.</p>
          <button type="button" className="quiet apart" onClick={() => toggleSlicing(massif)}>
            Cancel
          </button>
        </>
      )}
    </div>
  );
}
