import { useMemo, useState } from 'react';
import type { Experiment } from '../core/experiment/experiment';
import { isForOtherData, landscapeKey } from '../core/landscape/landscapeKey';
import { planeModel, type PlaneModel } from '../core/landscape/planeModel';
import { useExperiment, useMassif, useShownLoss, useThisMassif, useTraining } from './hooks';
import { knownAffinePlane } from './trainingState';

/**
 * The model behind the plane of the shown loss, the same until data, subject, loss or plane change; undefined while it
 * is not known where that plane lies. While data are edited it lies where the drawn range does.
 */
export function usePlaneModel(): PlaneModel | undefined {
  const massif = useThisMassif();
  const experiment = useLandscape();
  const loss = useShownLoss();
  const trained = useTraining(() => knownAffinePlane(massif, experiment));
  const evaluated = useMassif(({ results }) => results.evaluated);
  const drawnFit = useMassif(({ results }) => results.fields[loss]?.fit?.theta);
  const fitted = isForOtherData(evaluated, experiment) ? drawnFit : undefined;
  return useMemo(
    () => planeModel(experiment, loss, { trained, fitted }),
    [experiment, loss, trained, fitted],
  );
}

/** The experiment; the same one until its landscape changes. */
function useLandscape(): Experiment {
  const now = useExperiment();
  const [known, setKnown] = useState(now);
  if (landscapeKey(known) === landscapeKey(now)) return known;
  setKnown(now);
  return now;
}
