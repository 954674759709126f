import { useDeferredValue, useMemo } from 'react';
import { comparisons, type ComparisonId } from '../../core/comparisons';
import { useChosen, useDrawnRanges, useThisMassif } from '../../state/hooks';
import { agreementOf } from '../../core/analysis/fieldAgreement';
import { correlation } from '../../core/format';
import { PairTable } from './PairTable';
import { titleOfRange } from '../../core/experiment/titleOfRange';
import { changeView } from '../../core/experiment/edit/edit';
import common from '../shell/common.module.css';
import styles from './Agreement.module.css';

/** Whether compared losses put the ground in the same order, and send walkers the same way: two triangles of numbers. */
export function Agreement() {
  // The ranges go first: they come grid by grid, and all pairs are compared.
  const drawn = useDeferredValue(useDrawnRanges());
  const agreements = useMemo(
    () => drawn.map(({ field }, row) => drawn.slice(0, row).map((other) => agreementOf(other.field, field))),
    [drawn],
  );
  const titles = drawn.map(({ experiment }, loss) => titleOfRange(experiment, loss));
  if (titles.length < 2) return null;
  const cellOf = (value: number, one: number, other: number) => (
    <PairButton value={value} places={[one, other]} titles={[titles[one], titles[other]]} />
  );
  return (
    <>
      <PairTable
        title="Do they rank points alike?"
        help="Rank correlation over the drawn region. 1: both put every point in the same order."
        titles={titles}
        cellOf={(one, other) => cellOf(agreements[other][one].order, one, other)}
      />
      <PairTable
        title="Do their gradients agree?"
        help="Mean cosine between the slopes, both axes counted in their drawn widths. 1: the same direction everywhere, 0: at right angles on average."
        titles={titles}
        cellOf={(one, other) => cellOf(agreements[other][one].way, one, other)}
      />
      <p className={common.help}>Click a number to show its two surfaces together.</p>
    </>
  );
}

interface PairButtonProps {
  readonly value: number;
  readonly places: readonly [number, number];
  readonly titles: readonly [string, string];
}

const ofPairs = (Object.keys(comparisons) as ComparisonId[]).filter((id) => comparisons[id].pair);

/** Shows these two together: in the way that is chosen, or in the first that is for two. */
function PairButton({ value, places, titles }: PairButtonProps) {
  const { edit } = useThisMassif();
  const { compare, pair } = useChosen('view');
  const isShown = ofPairs.includes(compare) && places.every((place) => pair.includes(place));
  const title = `${titles[0]} and ${titles[1]}`;
  const show = () =>
    edit((chosen) =>
      changeView(chosen, { pair: places, compare: ofPairs.includes(compare) ? compare : ofPairs[0] }),
    );
  return (
    <button
      type="button"
      className={styles.pair}
      title={title}
      aria-label={`${title}: ${correlation(value)}`}
      aria-pressed={isShown}
      onClick={show}
    >
      {correlation(value)}
    </button>
  );
}
