import type { Massif } from '../../state/massif';
import type { Command } from '../commands/command';

/** A form in which the present experiment leaves the page: a command that may say what came of it. */
export interface Exporter extends Omit<Command, 'run'> {
  readonly title: string;
  /** Answers what is then said in the place of the title, where nothing else shows that it is done. */
  run(massif: Massif): void | Promise<string>;
  /** Whether a phone offers it among the data, not in the toolbar. */
  readonly needsRoom: boolean;
}

/** Checks the shape of an entry at compile time. */
export function defineExporter(exporter: Exporter): Exporter {
  return exporter;
}
