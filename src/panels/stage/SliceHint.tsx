import { useScreen, useThisMassif } from '../../state/hooks';
import { toggleSlicing } from '../../state/slicing';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import styles from './SliceHint.module.css';

/** What to do while a line is drawn. */
export function SliceHint() {
  const massif = useThisMassif();
  const slicing = useScreen((screen) => screen.slicing);
  return (
    <div role="status" className={slicing && `${common.panel} ${styles.hint}`}>
      {slicing && (
        <>
          <p>{slicing.from ? 'Choose where the line ends.' : 'Choose where the line begins.'}</p>
          <p className={`${common.help} ${common.withMouse}`}>Click, or arrows and Enter on the range.</p>
          <Button look="quiet" isApart onClick={() => toggleSlicing(massif)}>
            Cancel
          </Button>
        </>
      )}
    </div>
  );
}
