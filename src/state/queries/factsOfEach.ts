import type { Experiment } from '../../core/experiment/experiment';
import type { AffinePlane } from '../../core/objective/affinePlane';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import { gridKeys } from '../../core/landscape/gridKeys';
import { Remembered } from '../../core/remembering';
import type { Instance } from '../instance';
import type { Ask, Query, QueryOf } from '../query';
import type { Results } from '../store';
import { knownAffinePlane } from '../trainingState';

/** Where facts about each of the drawn landscapes stand. */
type Place = 'features' | 'nonConvex';

type FactAt<At extends Place> = NonNullable<Results[At][number]>;

/** A fact about each drawn landscape, which is known for as long as the landscape may come back. */
interface Facts<At extends Place> {
  readonly name: string;
  readonly policy: Query['policy'];
  readonly place: At;
  isAsked(massif: Instance): boolean;
  /** Until the ground has settled, nothing new is asked and the facts of the old ground hold. */
  hasSettled?(massif: Instance): boolean;
  /** Facts that come within so many milliseconds are shown together. */
  readonly together: number;
  /** Takes the share that is done of finding the next fact; undefined when nothing is looked for. */
  onShare?(massif: Instance, share: number | undefined): void;
  answer(
    ask: Ask,
    experiment: Experiment,
    loss: number,
    affinePlane: AffinePlane | undefined,
    tell: (share: number) => void,
  ): Promise<FactAt<At>>;
}

/** Asks for one fact after the other, when the grids and walks have gone first. */
export function factsOfEach<At extends Place>(facts: Facts<At>): QueryOf {
  const { name, policy, place, together } = facts;
  return (massif) => {
    const { store } = massif;
    const known = new Remembered<FactAt<At>>(24);
    const hasSettled = () => facts.hasSettled?.(massif) ?? true;
    const show = (): void => {
      const { results, setResults } = store.getState();
      const found = facts.isAsked(massif) ? drawnLandscapes(results).map((key) => known.get(key)) : [];
      if (found.length > 0 || results[place].length > 0) setResults({ [place]: found });
    };
    return {
      name,
      policy,
      urgency: 'patient',
      key() {
        if (!facts.isAsked(massif)) return undefined;
        return hasSettled() ? drawnGrids(store.getState().results) : 'unsettled';
      },
      async answer(ask) {
        const { results } = store.getState();
        const { evaluated } = results;
        if (!evaluated || !hasSettled()) return;
        const affinePlane = knownAffinePlane(massif, evaluated);
        let shown = performance.now();
        for (const [loss, key] of drawnLandscapes(results).entries()) {
          if (known.has(key)) continue;
          const tell = (share: number) => facts.onShare?.(massif, share);
          known.set(key, await facts.answer(ask, evaluated, loss, affinePlane, tell));
          facts.onShare?.(massif, undefined);
          if (performance.now() - shown < together) continue;
          show();
          shown = performance.now();
        }
        show();
      },
      reset() {
        facts.onShare?.(massif, undefined);
        if (hasSettled()) show();
      },
    };
  };
}

type Evaluated = Pick<Results, 'evaluated' | 'fields'>;

/**
 * The landscapes whose grids are there, by keys that say loss and region; none where an axis is a setting: nothing is
 * learned along it, and its slope is none.
 */
function drawnLandscapes({ evaluated, fields }: Evaluated): readonly string[] {
  if (!evaluated || drawnAxes(evaluated).some(({ kind }) => kind === 'setting')) return [];
  return gridKeys(evaluated).slice(0, fields.length);
}

/** The same with the sizes of their grids: it changes with every finer one. */
function drawnGrids(evaluated: Evaluated): string {
  const { fields } = evaluated;
  return JSON.stringify([drawnLandscapes(evaluated), fields.map((field) => field?.size)]);
}
