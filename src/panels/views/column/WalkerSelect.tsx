import { PillSelect } from '../../form/PillSelect';
import { Marker } from '../../walkers/Marker';

interface WalkerSelectProps {
  readonly titles: readonly string[];
  readonly slots: readonly number[];
  readonly value: number;
  readonly onChange: (index: number) => void;
}

/** Whose model is shown. */
export function WalkerSelect({ slots, value, ...others }: WalkerSelectProps) {
  return (
    <PillSelect label="Whose model" value={value} {...others}>
      <Marker slot={slots[value]} size={12} />
    </PillSelect>
  );
}
