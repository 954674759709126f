import type { Massif } from '../../state/massif';
import type { IconName } from '../shell/Icon';

/** Something that a visitor can have done, by its key or its button. */
export interface Command {
  /** As a button says it. */
  readonly title: string | ((massif: Massif) => string);
  /** What it does, for the list of keys. */
  readonly help: string;
  /**
   * Its keys as events call them, with Shift+ and Ctrl+ in front: letters small, and without Shift+ where it does not
   * matter.
   */
  readonly keys: readonly string[];
  /** Whether its keys with Ctrl hold in a field that is being written in too. */
  readonly whileWriting?: boolean;
  /** With one it has a button in the toolbar. */
  readonly icon?: IconName | ((massif: Massif) => IconName);
  /** Whether the toolbar of a phone has no room for it. */
  readonly needsRoom?: boolean;
  run(massif: Massif): void;
  /** Why it can do nothing now; undefined while it can. */
  unfit?(massif: Massif): string | undefined;
  /** Of something that stays on. */
  isOn?(massif: Massif): boolean;
}

/** Checks the shape of an entry at compile time. */
export function defineCommand(command: Command): Command {
  return command;
}
