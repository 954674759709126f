import type { Massif } from '../../state/massif';
import { exporters } from '../exporters';
import type { Exporter } from '../exporters/exporter';
import type { Command } from './command';
import { closeTop } from './closeTop';
import { compare } from './compare';
import { drawLine } from './drawLine';
import { find } from './find';
import { gallery } from './gallery';
import { help } from './help';
import { hidePanels } from './hidePanels';
import { leapBack } from './leapBack';
import { leapOn } from './leapOn';
import { nextComparison } from './nextComparison';
import { nextHeight } from './nextHeight';
import { nextPalette } from './nextPalette';
import { openArchitecture } from './openArchitecture';
import { openData } from './openData';
import { openLoss } from './openLoss';
import { openOptimizer } from './openOptimizer';
import { openFile } from './openFile';
import { play } from './play';
import { redo } from './redo';
import { resetAll } from './resetAll';
import { search } from './search';
import { stepBack } from './stepBack';
import { stepOn } from './stepOn';
import { switchScale } from './switchScale';
import { theme } from './theme';
import { toEnd } from './toEnd';
import { toStart } from './toStart';
import { outlookCommands } from './outlookCommands';
import { undo } from './undo';

/** All commands, in the order of the list of keys and of the toolbar. */
export const commands = {
  play,
  stepBack,
  stepOn,
  leapBack,
  leapOn,
  toStart,
  toEnd,
  undo,
  redo,
  drawLine,
  openData,
  openArchitecture,
  openLoss,
  openOptimizer,
  search,
  find,
  gallery,
  compare,
  nextComparison,
  switchScale,
  nextHeight,
  nextPalette,
  hidePanels,
  theme,
  openFile,
  resetAll,
  closeTop,
  help,
} as const satisfies Readonly<Record<string, Command>>;

/** They, the outlooks and the exporters, which are commands too. */
export const allCommands: readonly Command[] = [
  ...Object.values<Command>(commands),
  ...outlookCommands,
  ...Object.values<Exporter>(exporters).map((exporter) => ({
    ...exporter,
    run: (massif: Massif) => void exporter.run(massif),
  })),
];

/** The command of a key with its modifiers; one that names Shift goes before one that does not mind it. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Command | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isCommand = ctrlKey || metaKey;
  const plain = isCommand ? `Ctrl+${name}` : name;
  return (shiftKey ? byKey.get(`Shift+${plain}`) : undefined) ?? byKey.get(plain);
}

const byKey = new Map<string, Command>(
  allCommands.flatMap((command) => command.keys.map((key) => [key, command] as const)),
);
