import { terrains } from '../../core/terrains';
import { chooseData, chooseTerrain } from '../../core/experiment/edit/edit';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { Segment } from '../form/Segment';

/** Whether the range is the loss of a model on data, or a terrain of its own. */
export function DataOrTerrain() {
  const { edit } = useThisMassif();
  const { data, subject } = useExperiment();
  const value = subject.terrain ? 'terrain' : 'data';
  const choose = (next: 'data' | 'terrain') => {
    if (next === 'data') edit((chosen) => chooseData(chosen, data.id));
    else edit((chosen) => chooseTerrain(chosen, Object.keys(terrains)[0]));
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
