import { useWalkerLooks } from '../../state/hooks';
import { AddWalker } from './AddWalker';
import { RatesChoice } from './RatesChoice';
import { WalkerRow } from './WalkerRow';
import common from '../shell/common.module.css';

/** Of more than these only the selected one has its settings open. */
const mostOpen = 6;

/** Everyone who walks, and the way to more of them. */
export function WalkerList() {
  const looks = useWalkerLooks();
  return (
    <>
      {looks.length > 0 && <RatesChoice />}
      {looks.length > 0 && (
        <ul data-walkers>
          {looks.map(({ name }, index) => (
            <WalkerRow key={index} index={index} name={name} folds={looks.length > mostOpen} />
          ))}
        </ul>
      )}
      <AddWalker />
      <p className={common.help}>
        {looks.length > 0
          ? 'Click the surface to start there, or drag the start point.'
          : 'No optimizer added.'}
      </p>
    </>
  );
}
