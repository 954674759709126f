import type { Experiment } from '../../core/experiment/experiment';
import type { Grid } from '../../core/landscape/grid';
import { gridKeys } from '../../core/landscape/gridKeys';
import { lossLandscapes } from '../../core/landscape/lossLandscapes';
import { perObject, Remembered } from '../../core/remembering';
import { workerGrid } from '../grids/evaluating';
import type { Instance } from '../instance';
import type { Query } from '../query';
import { isTrained } from '../trainingState';

/** A grid of a loss, with what its heights depend on. */
export interface LossGrid {
  readonly key: string;
  readonly grid: Grid;
}

/** What asks for them, among the views that are open. */
export const lossStrip = 'lossStrip';

const size = 33;
/** So long nothing has changed, in milliseconds, before they are computed. */
const rest = 300;
const kept = 64;

/** Small grids of the same data and model under every loss, by its id, one after the other, behind all other work. */
export const lossGrids: Query<ReadonlyMap<string, LossGrid>> = {
  name: 'the small surfaces of the losses',
  policy: { restartAfter: rest },
  urgency: 'patient',
  unanswered: new Map(),
  about(massif, put) {
    const { store } = massif;
    const known = new Remembered<Grid>(kept);
    return {
      key: () => (isAsked(massif) ? keyOf(store.getState().experiment) : undefined),
      async answer(_ask, signal) {
        const landscapes = lossLandscapes(store.getState().experiment);
        const show = () => {
          const found = landscapes.flatMap(({ loss: { id }, key }): [string, LossGrid][] => {
            const grid = known.get(key);
            return grid ? [[id, { key, grid }]] : [];
          });
          put(new Map(found));
        };
        show();
        for (const { compared, place, key } of landscapes) {
          if (known.has(key)) continue;
          const asked = {
            massif,
            experiment: compared,
            loss: place,
            size,
            urgency: 'patient',
            signal,
          } as const;
          known.set(key, await workerGrid(asked, { precision: 'f64', tiles: 1, isNewCode: false }));
          show();
        }
      },
      // Pictures stay until there are others; whoever shows them tells by their keys what has gone by.
      reset: () => {},
    };
  },
};

/** Only when the ground itself is there: it never waits for its neighbours. */
function isAsked(massif: Instance): boolean {
  const { experiment, results } = massif.store.getState();
  const { evaluated, fields } = results;
  return (
    massif.screen.getState().opened.includes(lossStrip) &&
    fields.length === 1 &&
    fields[0] !== undefined &&
    evaluated !== undefined &&
    isTrained(massif, experiment) &&
    gridKeys(evaluated).join() === gridKeys(experiment).join()
  );
}

const keyOf = perObject((experiment: Experiment) =>
  JSON.stringify(lossLandscapes(experiment).map(({ key }) => key)),
);
