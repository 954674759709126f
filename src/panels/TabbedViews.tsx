import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
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
import { useChosen, useMassif, useScreen } from '../state/hooks';

const views = { model: 'Model', curve: 'Per step', numbers: 'At the step', line: 'Line' };

/** The linked views behind tabs, where there is room for one. */
export function TabbedViews() {
  const subject = useChosen('subject');
  const hasWalkers = useMassif(({ experiment }) => experiment.walkers.length > 0);
  const isProfileAsked = useScreen((screen) => screen.profileAsked);
  const available = [
    ...(subject.model ? ['model'] : []),
    ...(hasWalkers ? ['curve', 'numbers'] : []),
    'line',
  ];
  const [chosen, setChosen] = useState('model');
  if (isProfileAsked && chosen !== 'line') setChosen('line');
  const value = available.includes(chosen) ? chosen : available[0];
  return (
    <Tabs.Root className="panel tabbed-views" value={value} onValueChange={setChosen}>
      <ShownLoss />
      <Tabs.List className="tab-list" aria-label="Linked views">
        {Object.entries(views)
          .filter(([id]) => available.includes(id))
          .map(([id, title]) => (
            <Tabs.Tab key={id} className="tab" value={id}>
              {title}
            </Tabs.Tab>
          ))}
      </Tabs.List>
      <Tabs.Panel value="model">
        <DataView />
        <ErrorView />
      </Tabs.Panel>
      <Tabs.Panel value="curve">
        <StepChart />
      </Tabs.Panel>
      <Tabs.Panel value="line">
        <ProfileView />
      </Tabs.Panel>
      <Tabs.Panel value="numbers">
        <StepTable />
        <CurvatureView />
        <GroundView />
        <EngineView />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
