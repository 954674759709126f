import { withLoss } from '../../core/experiment/fittingLosses';
import type { Grid } from '../../core/landscape/grid';
import { lossLandscapes } from '../../core/landscape/lossLandscapes';
import { surfaceIn, type Drawn } from '../../core/surface/drawn';
import { answerAmong } from '../answers';
import { workerGrid } from '../grids/evaluating';
import type { Instance } from '../instance';
import type { Query } from '../query';
import { lossGrids } from './lossGrids';

/** Fine enough to be looked at for a moment; the finest that takes a worker no longer than this, in milliseconds. */
const sizes = [129, 65] as const;
const longest = 600;
/** So long somebody points at a loss, in milliseconds, before it is shown. */
const rest = 80;

/** The range under a loss that is pointed at: what is known of it at once, then a finer grid. */
export const preview: Query<readonly Drawn[] | undefined> = {
  name: 'the surface of the loss pointed at',
  policy: { restartAfter: rest },
  urgency: 'urgent',
  unanswered: undefined,
  about: (massif, put) => ({
    key: () => pointedAt(massif)?.key,
    async answer(_ask, signal) {
      const pointed = pointedAt(massif);
      if (!pointed) return;
      const { loss, key, compared, place } = pointed;
      const { store, pool } = massif;
      const experiment = withLoss(store.getState().experiment, loss);
      const show = ({ field }: Grid) => {
        const surface = surfaceIn(experiment.view, field);
        put([{ field, surface, experiment, isPreview: true }]);
      };
      const known = answerAmong(store.getState().answers, lossGrids).get(loss.id);
      if (known?.key !== key) return;
      show(known.grid);
      const size = sizes.find((finer) => known.grid.pace * finer ** 2 < longest);
      if (!size || known.grid.field.size >= size) return;
      const asked = { massif, experiment: compared, loss: place, size, urgency: 'urgent', signal } as const;
      show(await workerGrid(asked, { precision: 'f64', tiles: pool.size, isNewCode: false }));
    },
    reset() {
      if (!pointedAt(massif)) put(undefined);
    },
  }),
};

/**
 * The landscape of the loss that somebody points at; undefined where nobody does, or it is drawn already: a loss that is
 * taken goes on being shown until its own range is there.
 */
function pointedAt({ store, screen }: Instance) {
  const { previewed } = screen.getState();
  const { experiment, results } = store.getState();
  const isDrawn = previewed === undefined || previewed === results.evaluated?.losses[0]?.id;
  if (isDrawn || results.fields.length !== 1) return undefined;
  return lossLandscapes(experiment).find(({ loss }) => loss.id === previewed);
}
