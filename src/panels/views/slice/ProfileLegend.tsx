import { useShownLoss, useThisMassif } from '../../../state/hooks';
import { showLoss } from '../../../state/shownLoss';
import { exact } from '../../words/format';
import { dashes } from '../../losses/lossDashes';

interface ProfileLegendProps {
  readonly names: readonly string[];
  /** Where the values are read. */
  readonly title: string;
  /** One a loss. */
  readonly values: readonly number[];
}

/** What the lines are, each with one value; a name picks the loss that the linked views show. */
export function ProfileLegend({ names, title, values }: ProfileLegendProps) {
  const massif = useThisMassif();
  const shown = useShownLoss();
  return (
    <table className="profile-legend">
      <thead>
        <tr>
          <th scope="col" className="number" colSpan={2}>
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, loss) => (
          <tr key={name}>
            <th scope="row">
              <button
                type="button"
                className="profile-name"
                aria-pressed={names.length > 1 ? loss === shown : undefined}
                onClick={() => showLoss(massif, loss)}
              >
                <svg width="22" height="8" aria-hidden>
                  <path
                    className={loss === shown ? 'profile-line shown' : 'profile-line'}
                    d="M0 4H22"
                    strokeDasharray={dashes[loss]}
                  />
                </svg>
                {name}
              </button>
            </th>
            <td className="number">{exact(values[loss])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
