import { Dialog } from '@base-ui/react/dialog';
import { useScreen } from '../state/screen';
import { Icon } from './Icon';
import './Dialog.css';
import './HelpDialog.css';

const gestures: readonly (readonly [string, string])[] = [
  ['drag', 'rotate'],
  ['Shift drag', 'move it'],
  ['wheel', 'zoom to the pointer'],
  ['click', 'set the common start'],
  ['drag the end of a line', 'move it, the losses along it follow'],
  ['drag a start point', 'move it, the paths follow'],
  ['drag a marker', 'move the start of that walker alone'],
  ['Alt click', 'one more start for the selected walker'],
  ['double click', 'fly to that point; beside the range: all of it'],
  ['right click', 'menu: start, copy, zoom, centre'],
  ['drag a sample', 'in the data: the range follows; Alt click adds one'],
];

const keys: readonly (readonly [string, string])[] = [
  ['Space', 'play or pause'],
  ['← →', 'one step back or on'],
  ['Shift ← →', 'ten steps'],
  ['arrows', 'on the focused range: move the cursor'],
  ['Enter', 'on the focused range: start at the cursor'],
  ['Alt arrows', 'on the focused range: move the start'],
  ['X', 'draw a line: two clicks, or arrows and Enter, give the losses along it'],
  ['Home End', 'the start, the end'],
  ['Alt arrows', 'on the focused data: move the sample'],
  ['Enter Delete', 'on the focused data: one more beside it, one less'],
  ['1 2 3 4', 'open data, architecture, loss, optimizer'],
  ['G', 'the gallery'],
  ['C', 'compare losses, or the main one alone'],
  ['O', 'compared ranges: side by side, one over the other, or their difference'],
  ['S', 'compared ranges: same scale or each its own'],
  ['L', 'height: linear, log, rank'],
  ['0', 'the first region, all of it'],
  ['T F', 'see it from the top, from the front'],
  ['Shift F10', 'menu at the cursor on the range'],
  ['H', 'hide or show the panels'],
  ['N', 'night or paper'],
  ['Ctrl Z', 'undo'],
  ['Shift Ctrl Z', 'redo'],
  ['Esc', 'close the top layer'],
  ['?', 'this list'],
];

/** What the mouse and all keys do. */
export function HelpDialog() {
  const isOpen = useScreen((screen) => screen.helpOpen);
  const set = useScreen((screen) => screen.set);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(helpOpen) => set({ helpOpen })}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog help-dialog panel">
          <div className="row">
            <Dialog.Title className="dialog-title">Help and keys</Dialog.Title>
            <Dialog.Close className="icon-button apart" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <Dialog.Description className="dialog-text">
            The range is a loss over two parameters of a model, or over two directions through all of them.
            Walkers are optimizers on their way down.
          </Dialog.Description>
          <h3 className="heading">On the range</h3>
          <List rows={gestures} />
          <h3 className="heading">Keys</h3>
          <List rows={keys} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function List({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="help-list">
      {rows.map(([input, effect]) => (
        <div key={input}>
          <dt>
            <kbd>{input}</kbd>
          </dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  );
}
