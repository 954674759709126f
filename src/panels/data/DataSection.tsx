import { lazy, Suspense } from 'react';
import { find } from '../../core/catalog';
import { datasets } from '../../core/datasets';
import { terrains } from '../../core/terrains';
import { DataFiles } from './DataFiles';
import { DataOrTerrain } from './DataOrTerrain';
import { useChosen, useScreen } from '../../state/hooks';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';

const LaterDataFacts = lazy(async () => ({ default: (await import('./DataFacts')).DataFacts }));

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
      <Suspense>{subject.model && <LaterDataFacts />}</Suspense>
      <Button onClick={() => openChoice('data')}>
        {subject.terrain ? 'Terrains and settings' : 'Data sets and settings'}
      </Button>
      <DataFiles />
    </>
  );
}
