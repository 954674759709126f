import { Menu } from '@base-ui/react/menu';
import { freeSlot } from '../core/experiment/edit';
import { experimentLimits } from '../core/experiment/experiment';
import { optimizers } from '../core/optimizers';
import { actions } from '../state/actions';
import { useScreen } from '../state/screen';
import { useExperiment } from '../state/store';
import { Marker } from './Marker';

/** Adds a walker by any optimizer of the catalog, from the common start. */
export function AddWalker() {
  const experiment = useExperiment();
  const openChoice = useScreen((screen) => screen.openChoice);
  if (experiment.walkers.length >= experimentLimits.walkers) {
    return <p className="help">Twelve walkers are the limit. Remove one to add another.</p>;
  }
  return (
    <div className="row">
      <Menu.Root modal={false}>
        <Menu.Trigger className="second add-walker">Add a walker</Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="menu-positioner" align="start" sideOffset={4}>
            <Menu.Popup className="menu">
              {Object.entries(optimizers).map(([id, { title }]) => (
                <Menu.Item key={id} className="menu-item" onClick={() => actions.addWalker(id)}>
                  <Marker slot={freeSlot(experiment)} />
                  {title}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <button type="button" className="second add-walker" onClick={() => openChoice('optimizer')}>
        All settings
      </button>
    </div>
  );
}
