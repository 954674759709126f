import { allCommands, commands } from '../commands';
import type { Command } from '../commands/command';
import { keyWords } from '../words/keyWords';
import { commandWords } from '../words/commands';
import { useScreen, useThisMassif } from '../../state/hooks';
import { Button } from './Button';
import { Dialog } from './Dialog';
import common from './common.module.css';
import styles from './HelpDialog.module.css';

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

/** Keys that mean something on the focused range or the focused data. */
const keysOnFocus: readonly (readonly [string, string])[] = [
  ['arrows', 'on the focused range: move the cursor'],
  ['Enter', 'on the focused range: start at the cursor'],
  ['Alt arrows', 'on the focused range: move the start'],
  ['Shift F10', 'menu at the cursor on the range'],
  ['Alt arrows', 'on the focused data: move the sample'],
  ['Enter Delete', 'on the focused data: one more beside it, one less'],
];

const keys: readonly (readonly [string, string])[] = allCommands
  .filter((command) => command.keys.length > 0)
  .map((command) => [command.keys.map(keyWords).join(' '), command.help]);

/** What the mouse and all keys do. */
export function HelpDialog() {
  const massif = useThisMassif();
  const isOpen = useScreen((screen) => screen.helpOpen);
  const set = useScreen((screen) => screen.set);
  const leaveFor = (command: Command) => {
    set({ helpOpen: false });
    if (command.unfit?.(massif) === undefined) command.run(massif);
  };
  return (
    <Dialog
      title="Help and keys"
      about="The range is a loss over two parameters of a model, or over two directions through all of them. Walkers are optimizers on their way down."
      isOpen={isOpen}
      onOpenChange={(helpOpen) => set({ helpOpen })}
    >
      <div className={common.row}>
        <Button onClick={() => leaveFor(commands.find)}>{commandWords.find}</Button>
        <Button onClick={() => leaveFor(commands.resetAll)}>{commandWords.resetAll}</Button>
      </div>
      <h3 className={common.heading}>On the range</h3>
      <List rows={gestures} />
      <h3 className={common.heading}>Keys</h3>
      <List rows={[...keys, ...keysOnFocus]} />
    </Dialog>
  );
}

function List({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.list}>
      {rows.map(([input, effect]) => (
        <div key={effect}>
          <dt>
            <kbd>{input}</kbd>
          </dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  );
}
