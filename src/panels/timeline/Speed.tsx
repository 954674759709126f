import { Icon } from '../shell/Icon';
import { useMassif } from '../../state/hooks';

/** Steps a second of every speed offered. */
const speeds = { '¼×': 5, '½×': 10, '1×': 20, '2×': 40, '4×': 80, '8×': 160 };

/** How fast it plays, and whether it starts over at the end. */
export function Speed() {
  const speed = useMassif(({ cursor }) => cursor.speed);
  const looping = useMassif(({ cursor }) => cursor.looping);
  const setCursor = useMassif((state) => state.setCursor);
  return (
    <div className="row speed">
      <button
        type="button"
        className="icon-button loop-button"
        aria-label="Repeat"
        aria-pressed={looping}
        title="Start over at the end"
        onClick={() => setCursor({ looping: !looping })}
      >
        <Icon name="loop" />
      </button>
      <select
        className="text-field number"
        aria-label="Speed"
        title="Steps a second"
        value={speed}
        onChange={({ currentTarget }) => setCursor({ speed: Number(currentTarget.value) })}
      >
        {Object.entries(speeds).map(([title, value]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
