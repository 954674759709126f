import { useChosen } from '../../../state/hooks';
import { ShownLoss } from './ShownLoss';
import { ShownViews, useShownGroups } from './ShownViews';
import common from '../../shell/common.module.css';

/** All linked views, one below the other. */
export function LinkedViews() {
  const isCompared = useChosen('losses').length > 1;
  return (
    <>
      {isCompared && (
        <div className={common.panel}>
          <ShownLoss />
        </div>
      )}
      {useShownGroups().map((group) => (
        <div key={group} className={common.panel}>
          <ShownViews group={group} />
        </div>
      ))}
    </>
  );
}
