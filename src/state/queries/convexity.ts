import { landscapeKey } from '../../core/landscape/landscapeKey';
import { nonConvexShare, type NonConvexity } from '../../core/analysis/curvatureCount';
import { factsOfEach } from './factsOfEach';

/** How much of each compared ground is not convex; asked when nobody has moved samples for a while. */
export const convexity = factsOfEach<NonConvexity>({
  name: 'how much of the surfaces is not convex',
  policy: { restartAfter: 1000 },
  // Drawing costs more than most of them.
  together: 500,
  isAsked: ({ store }) => store.getState().results.fields.length > 1,
  hasSettled({ store }) {
    const { experiment, results } = store.getState();
    return results.evaluated !== undefined && landscapeKey(results.evaluated) === landscapeKey(experiment);
  },
  async answer(ask, experiment, loss, affinePlane) {
    const { domain } = experiment.plane;
    const grids = await ask((api) => api.convexityGrids(experiment, loss, affinePlane));
    const size = grids.hessians;
    // Row by row, so that nothing waits long behind them.
    const counts = Array.from({ length: size }, (_, row) =>
      ask((api) =>
        api.negativeCurvature(experiment, loss, { size, domain, fromRow: row, toRow: row + 1 }, affinePlane),
      ),
    );
    // Creases have no Hessian of their own: chords see them, at a small part of the work.
    const chords = ask((api) => api.chords(experiment, loss, domain, affinePlane));
    // Together, so that none is left to itself when the question ends.
    const [isAboveChord, ...counted] = await Promise.all([chords, ...counts]);
    return { share: nonConvexShare(counted), isAboveChord, grids };
  },
});
