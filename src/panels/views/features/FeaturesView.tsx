import { useMemo } from 'react';
import type { Axis } from '../../../core/experiment/axis';
import type { Experiment } from '../../../core/experiment/experiment';
import { lossNames } from '../../../core/experiment/lossNames';
import type { Domain } from '../../../core/planeUnits';
import type { Feature, RegionFeatures } from '../../../core/analysis/regionFeatures';
import { lowestApart } from '../../../core/analysis/lowestPlaces';
import { useAnswer, useMassif, useScreen, useThisMassif } from '../../../state/hooks';
import { features, searchOf } from '../../../state/queries/features';
import { featureSigns } from '../../../signs/featureSigns';
import { drawnAxes } from '../../../core/landscape/drawnAxes';
import { placeOn } from '../../words/axisWords';
import { short } from '../../../core/format';
import { summaryOf, whyOf } from '../../../core/analysis/featureWords';
import { Button } from '../../shell/Button';
import { PairTable } from '../../compare/PairTable';
import common from '../../shell/common.module.css';
import styles from './FeaturesView.module.css';

const mostRows = 12;

/** What the drawn regions hold, with a reason for each place. */
export function FeaturesView() {
  const evaluated = useMassif(({ results }) => results.evaluated);
  const found = useAnswer(features, ({ facts }) => facts);
  const axes = useMemo(() => evaluated && drawnAxes(evaluated), [evaluated]);
  if (!evaluated || !axes) return <p className={common.help}>Nothing is computed yet.</p>;
  if (axes.some(({ kind }) => kind === 'setting'))
    return <p className={common.help}>An axis is a setting: no optimizer moves along it.</p>;
  const isCompared = evaluated.losses.length > 1;
  const names = isCompared ? lossNames(evaluated.losses) : ['The ground'];
  const next = names.findIndex((_name, loss) => !found[loss]);
  return (
    <>
      {names.map((name, loss) => (
        <section key={name} aria-label={name}>
          {isCompared && <h4 className={styles.loss}>{name}</h4>}
          {found[loss] ? (
            <FeatureList found={found[loss]} axes={axes} domain={evaluated.plane.domain} />
          ) : (
            <Search of={evaluated} isNext={loss === next} />
          )}
        </section>
      ))}
      {isCompared && (
        <div className={styles.distances}>
          <PairTable
            title="Same lowest place?"
            help="How far apart the lowest places are, in the units of the axes."
            titles={names}
            cellOf={(one, other) => distanceWords(found[one], found[other])}
          />
        </div>
      )}
    </>
  );
}

/** How far the search is, with a way to cancel one that takes long, and to take it up again. */
function Search({ of, isNext }: { of: Experiment; isNext: boolean }) {
  const { screen } = useThisMassif();
  const share = useAnswer(features, (answer) => answer.share);
  const isCancelled = useScreen(({ searchLeft }) => searchLeft === searchOf(of));
  const [words, action] = isCancelled
    ? ['The search was cancelled.', 'Search']
    : [searching(isNext ? share : undefined), 'Cancel'];
  const searchLeft = isCancelled ? undefined : searchOf(of);
  return (
    <div className={common.row}>
      <p className={common.help} aria-live="off">
        {words}
      </p>
      {isNext && (isCancelled || share !== undefined) && (
        <Button isApart onClick={() => screen.getState().set({ searchLeft })}>
          {action}
        </Button>
      )}
    </div>
  );
}

function searching(share: number | undefined): string {
  const what = 'Looking for minima, saddles and maxima';
  return share === undefined ? `${what}.` : `${what}: ${Math.round(100 * share)} % done.`;
}

function distanceWords(one: RegionFeatures | undefined, other: RegionFeatures | undefined): string {
  const distance = one && other && lowestApart(one, other);
  return distance === undefined ? '–' : short(distance);
}

interface FeatureListProps {
  readonly found: RegionFeatures;
  readonly axes: readonly [Axis, Axis];
  readonly domain: Domain;
}

function FeatureList({ found, axes, domain }: FeatureListProps) {
  const { features } = found;
  return (
    <>
      {features.length === 0 && (
        <p className={common.help}>No minimum in the region or on its edge, and no smooth saddle or top.</p>
      )}
      <ul className={styles.list}>
        {features.slice(0, mostRows).map((feature, index) => (
          <li key={index}>
            <Sign kind={feature.kind} />
            <span className={common.figures} data-part="place">
              {placeOn(axes[0], domain.a, feature.point[0])} {placeOn(axes[1], domain.b, feature.point[1])}
            </span>
            <span className={common.figures}>{short(feature.loss)}</span>
            <span className={`${common.help} ${styles.why}`}>{whyOf(feature)}</span>
          </li>
        ))}
      </ul>
      <p className={common.help}>{summaryOf(found, mostRows)}</p>
    </>
  );
}

function Sign({ kind }: { kind: Feature['kind'] }) {
  const path = featureSigns[kind]
    .map((line) => `M${line.map((place) => place.join(' ')).join('L')}`)
    .join('');
  return (
    <svg className={styles.sign} width={16} height={16} viewBox="-8 -8 16 16" aria-hidden>
      <path d={path} />
    </svg>
  );
}
