import { find } from '../../core/catalog';
import { datasets } from '../../core/datasets';
import { terrains } from '../../core/terrains';
import { DataFiles } from './DataFiles';
import { DataFacts } from './DataFacts';
import { DataOrTerrain } from './DataOrTerrain';
import { useChosen, useScreen } from '../../state/hooks';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';

/** What the range is made of, in short. */
export function DataSection() {
  const data = useChosen('data');
  const subject = useChosen('subject');
  const openChoice = useScreen((screen) => screen.openChoice);
  const entry = subject.terrain ? find(terrains, subject.terrain.id)! : find(datasets, data.id)!;
  return (
    <>
      <DataOrTerrain />
      <p className={common.help}>{entry.about}</p>
      {subject.model && <DataFacts />}
      <Button onClick={() => openChoice('data')}>
        {subject.terrain ? 'Terrains and settings' : 'Data sets and settings'}
      </Button>
      <DataFiles />
    </>
  );
}
