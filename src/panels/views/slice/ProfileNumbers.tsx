import { useState } from 'react';
import { profileSize } from '../../../core/reading/profile';
import { drawnAxes } from '../../../state/landscape';
import type { Profile } from '../../../state/store';
import { axisName } from '../../words/axisWords';
import { exact } from '../../words/format';

/** Of all points these are written down: nine, both ends among them. */
const stride = (profileSize - 1) / 8;

/** The chart as a table, made when it is asked for. */
export function ProfileNumbers({ profile, names }: { profile: Profile; names: readonly string[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="chart-numbers" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="help">Show as numbers</summary>
      {isOpen && <Numbers profile={profile} names={names} />}
    </details>
  );
}

function Numbers({
  profile: { experiment, points, losses },
  names,
}: {
  profile: Profile;
  names: readonly string[];
}) {
  const heads = [...drawnAxes(experiment).map(axisName), ...names];
  const rows = Array.from({ length: profileSize }, (_, place) => place).filter(
    (place) => place % stride === 0,
  );
  return (
    <div className="chart-table">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((place) => (
            <tr key={place}>
              <td>{exact(points[2 * place])}</td>
              <td>{exact(points[2 * place + 1])}</td>
              {losses.map((values, loss) => (
                <td key={names[loss]}>{exact(values[place])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
