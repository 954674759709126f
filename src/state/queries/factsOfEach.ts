import type { Experiment } from '../../core/experiment/experiment';
import type { AffinePlane } from '../../core/objective/affinePlane';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import { gridKeys } from '../../core/landscape/gridKeys';
import { Remembered } from '../../core/remembering';
import { answerAmong } from '../answers';
import type { Instance } from '../instance';
import type { Ask, Query } from '../query';
import type { Results } from '../store';
import { knownAffinePlane } from '../trainingState';

/** A fact about each drawn landscape; undefined until it is known, and while nobody asks. */
export interface FactsOfEach<Fact> {
  readonly facts: readonly (Fact | undefined)[];
  /** Which share is done of finding the next one, 0 to 1; undefined where that is not told. */
  readonly share: number | undefined;
}

/** How such facts are found; each is known for as long as its landscape may come back. */
interface Finding<Fact> {
  readonly name: string;
  readonly policy: Query<unknown>['policy'];
  isAsked(massif: Instance): boolean;
  /** Until the ground has settled, nothing new is asked and the facts of the old ground hold. */
  hasSettled?(massif: Instance): boolean;
  /** Facts that come within so many milliseconds are shown together. */
  readonly together: number;
  answer(
    ask: Ask,
    experiment: Experiment,
    loss: number,
    affinePlane: AffinePlane | undefined,
    tell: (share: number) => void,
  ): Promise<Fact>;
}

/** Asks for one fact after the other, when the grids and walks have gone first. */
export function factsOfEach<Fact>(finding: Finding<Fact>): Query<FactsOfEach<Fact>> {
  const { name, policy, together } = finding;
  const query: Query<FactsOfEach<Fact>> = {
    name,
    policy,
    urgency: 'patient',
    unanswered: { facts: [], share: undefined },
    about(massif, put) {
      const { store } = massif;
      const known = new Remembered<Fact>(24);
      const hasSettled = () => finding.hasSettled?.(massif) ?? true;
      const shown = () => answerAmong(store.getState().answers, query);
      const tell = (share: number | undefined): void => {
        if (share !== shown().share) put({ ...shown(), share });
      };
      const show = (): void => {
        const landscapes = finding.isAsked(massif) ? drawnLandscapes(store.getState().results) : [];
        const facts = landscapes.map((key) => known.get(key));
        if (facts.length > 0 || shown().facts.length > 0) put({ ...shown(), facts });
      };
      return {
        key() {
          if (!finding.isAsked(massif)) return undefined;
          return hasSettled() ? drawnGrids(store.getState().results) : 'unsettled';
        },
        async answer(ask) {
          const { results } = store.getState();
          const { evaluated } = results;
          if (!evaluated || !hasSettled()) return;
          const affinePlane = knownAffinePlane(massif, evaluated);
          let began = performance.now();
          for (const [loss, key] of drawnLandscapes(results).entries()) {
            if (known.has(key)) continue;
            known.set(key, await finding.answer(ask, evaluated, loss, affinePlane, tell));
            tell(undefined);
            if (performance.now() - began < together) continue;
            show();
            began = performance.now();
          }
          show();
        },
        reset() {
          tell(undefined);
          if (hasSettled()) show();
        },
      };
    },
  };
  return query;
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
