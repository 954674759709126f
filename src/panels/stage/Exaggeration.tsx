import { changeView } from '../../core/experiment/edit/edit';
import { useChosen, useThisMassif } from '../../state/hooks';
import { Select } from '../form/Select';
import styles from './Exaggeration.module.css';

const offered = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

/** How many times as high as usual the ranges are drawn; a link may have chosen what is not offered. */
export function Exaggeration() {
  const { edit } = useThisMassif();
  const { exaggeration } = useChosen('view');
  const factors = [...new Set([...offered, exaggeration])].toSorted((one, other) => one - other);
  return (
    <Select
      className={styles.factor}
      label="Vertical exaggeration"
      title="Drawn so many times as high as usual"
      value={String(exaggeration)}
      options={Object.fromEntries(factors.map((factor) => [`${factor}`, `×${factor}`]))}
      onChange={(next) => edit((chosen) => changeView(chosen, { exaggeration: Number(next) }))}
    />
  );
}
