import { lazy, Suspense } from 'react';
import { ExportButton } from '../shell/ExportButton';
import { exporters } from '../exporters';
import type { Exporter } from '../exporters/exporter';
import { commandWords } from '../words/commands';
import { OpenFile } from './OpenFile';
import common from '../shell/common.module.css';

const LaterPasteField = lazy(async () => ({ default: (await import('./PasteField')).PasteField }));

/** The ways in and out of the device, beside each other: opening, saving, and a place to paste. */
export function DataFiles() {
  return (
    <>
      <div className={common.row}>
        <OpenFile title={commandWords.openFile} />
        {Object.entries<Exporter>(exporters)
          .filter(([, { needsRoom }]) => needsRoom)
          .map(([id, exporter]) => (
            <ExportButton key={id} exporter={exporter} />
          ))}
      </div>
      <Suspense>
        <LaterPasteField />
      </Suspense>
    </>
  );
}
