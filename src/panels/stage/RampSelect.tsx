import { palettes } from '../../core/palettes';
import { changeView } from '../../core/experiment/edit/edit';
import { useThisMassif, useChosen } from '../../state/hooks';
import { Select } from '../form/Select';
import { Icon } from '../shell/Icon';
import { titlesOf } from '../form/options';
import styles from './RampSelect.module.css';

/** The ramp itself offers the other colours that heights can have. */
export function RampSelect({ image }: { image: string }) {
  const { edit } = useThisMassif();
  const { palette } = useChosen('view');
  return (
    <span className={styles.ramp}>
      <span className={styles.bar} style={{ backgroundImage: image }} />
      <Icon name="down" size={12} />
      <Select
        label="Colours of the heights"
        title="Colours"
        value={palette}
        options={titlesOf(palettes)}
        onChange={(next) => edit((chosen) => changeView(chosen, { palette: next }))}
      />
    </span>
  );
}
