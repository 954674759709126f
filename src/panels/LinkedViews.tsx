import { CurvatureView } from './charts/CurvatureView';
import { DataView } from './charts/DataView';
import { ErrorView } from './charts/ErrorView';
import { ProfileView } from './charts/ProfileView';
import { StepChart } from './charts/StepChart';
import { StepTable } from './charts/StepTable';
import { EngineView } from './EngineView';
import { GroundView } from './GroundView';
import { ShownLoss } from './ShownLoss';
import './LinkedViews.css';
import { useChosen, useMassif } from '../state/hooks';

/** Data and model, loss per step, and the numbers at the cursor, one below the other. */
export function LinkedViews() {
  const subject = useChosen('subject');
  const hasWalkers = useMassif(({ experiment }) => experiment.walkers.length > 0);
  const isCompared = useChosen('losses').length > 1;
  return (
    <>
      {isCompared && (
        <div className="panel">
          <ShownLoss />
        </div>
      )}
      {subject.model && (
        <div className="panel">
          <DataView />
          <ErrorView />
        </div>
      )}
      {hasWalkers && (
        <>
          <div className="panel">
            <StepChart />
          </div>
          <div className="panel">
            <StepTable />
            <CurvatureView />
          </div>
        </>
      )}
      <div className="panel">
        <ProfileView />
      </div>
      <div className="panel">
        <GroundView />
        <EngineView />
      </div>
    </>
  );
}
