import { terrains } from '../../core/terrains';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { Segment } from '../form/Segment';

/** Whether the range is the loss of a model on data, or a terrain of its own. */
export function DataOrTerrain() {
  const { actions } = useThisMassif();
  const { data, subject } = useExperiment();
  const value = subject.terrain ? 'terrain' : 'data';
  const choose = (next: 'data' | 'terrain') => {
    if (next === 'data') actions.chooseData(data.id);
    else actions.chooseTerrain(Object.keys(terrains)[0]);
  };
  return (
    <Segment
      label="What makes the range"
      value={value}
      options={{ data: 'Data', terrain: 'Terrain' }}
      onChange={choose}
    />
  );
}
