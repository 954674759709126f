import { useMemo, type ComponentProps } from 'react';
import { comparisons } from '../../core/comparisons';
import { useThisMassif } from '../../state/hooks';
import { agreementOf } from '../../core/analysis/fieldAgreement';
import type { Drawn } from '../../core/surface/drawn';
import type { DrawnPair } from '../../core/surface/pair';
import { TitleSelect } from '../form/TitleSelect';
import { correlation, short } from '../../core/format';
import { higherWords, unitWords } from '../../core/surface/pairWords';
import { nameOfRange, titleOfRange } from '../../core/experiment/titleOfRange';
import { changeView } from '../../core/experiment/edit/edit';
import { IconButton } from '../shell/IconButton';
import common from '../shell/common.module.css';
import styles from './PairHead.module.css';

/** Above two ranges in one space: which two, where which of them stands higher, and how far they agree. */
export function PairHead({ pair }: { pair: DrawnPair }) {
  const { edit } = useThisMassif();
  const { places, first, second } = pair;
  const { experiment } = first;
  const { between, aside } = comparisons[experiment.view.compare].pair ?? {};
  const { order, way } = useMemo(() => agreementOf(first.field, second.field), [first.field, second.field]);
  const choose = (next: readonly [number, number]) => edit((chosen) => changeView(chosen, { pair: next }));
  const swapped = [places[1], places[0]] as const;
  // Choosing the other one for itself changes their places.
  const chooseFirst = (place: number) => choose(place === places[1] ? swapped : [place, places[1]]);
  const chooseSecond = (place: number) => choose(place === places[0] ? swapped : [places[0], place]);
  const titles = experiment.losses.map((_, place) => titleOfRange(experiment, place));
  return (
    <header className={styles.head}>
      <h2>
        <Name label="First loss" titles={titles} value={places[0]} onChange={chooseFirst} />{' '}
        <span className={styles.word}>{between}</span>{' '}
        <Name label="Second loss" titles={titles} value={places[1]} onChange={chooseSecond} />{' '}
        {aside && <span className={`${styles.word} ${styles.aside}`}>{aside}</span>}
      </h2>
      <IconButton
        icon="swap"
        label="Swap the two"
        className={styles.swap}
        title="Swap the two"
        onClick={() => choose(swapped)}
      />
      <p className={styles.agreement} data-part="agreement">
        <span title="Rank correlation of the heights">ranked alike {correlation(order)}</span>{' '}
        <span title="Mean cosine between the slopes, both axes counted in their drawn widths">
          gradients agree {correlation(way)}
        </span>
      </p>
      <PairWords pair={pair} />
    </header>
  );
}

/** Where which of the two stands higher, what heights are counted in, and what else the picture does not say. */
export function PairWords({ pair: { places, first, second, difference } }: { pair: DrawnPair }) {
  const { experiment } = first;
  const [one, other] = places.map((place) => nameOfRange(experiment, place));
  const reading = comparisons[experiment.view.compare].pair?.reading(one, other, difference.firstHigher > 0);
  return (
    <p className={`${common.help} ${styles.words}`} data-part="words">
      {higherWords(difference, one, other)} {unitWords[difference.unit]}
      {cutWords(first, one)}
      {cutWords(second, other)}
      {reading && ` ${reading}`}
    </p>
  );
}

function cutWords({ surface: { clippedAbove } }: Drawn, name: string): string {
  return clippedAbove === undefined ? '' : ` The height of ${name} is cut above ${short(clippedAbove)}.`;
}

/** One of the two; where there are more, another can be chosen for it. */
function Name(props: ComponentProps<typeof TitleSelect>) {
  const { titles, value } = props;
  return titles.length === 2 ? titles[value] : <TitleSelect {...props} />;
}
