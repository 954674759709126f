import type { Arguments } from './arguments';
import type { Options } from './options';

/** One thing that the command line can be asked; its answer is printed as JSON. */
export interface Command {
  readonly summary: string;
  /** The word that follows the command, as the help writes it. */
  readonly word?: string;
  readonly options: Options;
  /** Calls that work, as a shell takes them, without the program's name. */
  readonly examples: readonly string[];
  /** Says what is to be remarked about the answer, and which share of long work is done. */
  answer(given: Arguments, remark: (text: string) => void, tell: (share: number) => void): unknown;
}
