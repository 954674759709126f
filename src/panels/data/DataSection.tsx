import { find } from '../../core/catalog';
import { datasets } from '../../core/datasets';
import { terrains } from '../../core/terrains';
import { ExportButton } from '../shell/ExportButton';
import { exporters } from '../exporters';
import type { Exporter } from '../exporters/exporter';
import { OpenFile } from './OpenFile';
import { DataOrTerrain } from './DataOrTerrain';
import { useChosen, useScreen } from '../../state/hooks';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import styles from './DataSection.module.css';

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
      <Button onClick={() => openChoice('data')}>
        {subject.terrain ? 'Terrains and settings' : 'Data sets and settings'}
      </Button>
      <div className={common.row}>
        <OpenFile title="Open a file" />
        {Object.entries<Exporter>(exporters)
          .filter(([, { needsRoom }]) => needsRoom)
          .map(([id, exporter]) => (
            <ExportButton key={id} exporter={exporter} className={styles.withoutRoom} />
          ))}
      </div>
    </>
  );
}
