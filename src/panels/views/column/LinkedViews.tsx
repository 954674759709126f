import { useChosen } from '../../../state/hooks';
import { ShownLoss } from './ShownLoss';
import { ShownViews, useShownGroups } from './ShownViews';
import './LinkedViews.css';

/** All linked views, one below the other. */
export function LinkedViews() {
  const isCompared = useChosen('losses').length > 1;
  return (
    <>
      {isCompared && (
        <div className="panel">
          <ShownLoss />
        </div>
      )}
      {useShownGroups().map((group) => (
        <div key={group} className="panel">
          <ShownViews group={group} />
        </div>
      ))}
    </>
  );
}
