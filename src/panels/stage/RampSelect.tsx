import { palettes, type PaletteId } from '../../core/experiment/palettes';
import { useThisMassif, useChosen } from '../../state/hooks';
import { Icon } from '../shell/Icon';
import { titlesOf } from '../form/options';

/** The ramp itself offers the other colours that heights can have. */
export function RampSelect({ image }: { image: string }) {
  const { actions } = useThisMassif();
  const { palette } = useChosen('view');
  return (
    <span className="ramp-select">
      <span className="ramp-bar" style={{ backgroundImage: image }} />
      <Icon name="down" size={12} />
      <select
        aria-label="Colours of the heights"
        title="Colours"
        value={palette}
        onChange={({ currentTarget }) => actions.changeView({ palette: currentTarget.value as PaletteId })}
      >
        {Object.entries(titlesOf(palettes)).map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </span>
  );
}
