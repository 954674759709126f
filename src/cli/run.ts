import { UsageError, list } from './arguments';
import { critical } from './critical';
import { formula } from './formula';
import { grid } from './grid';
import { json } from './json';
import { listCatalog } from './listCatalog';
import { loss } from './loss';
import { point } from './point';
import { train } from './train';
import { walk } from './walk';

const commands = { list: listCatalog, loss, walk, grid, formula, point, critical, train } as const;

/** What a process leaves behind: what it wrote on its two outputs, and its exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/**
 * Runs one command: its answer is JSON on standard output, a remark about it a line on standard error; a mistake is one
 * line there, with exit code 2.
 */
export function run([name, ...words]: readonly string[]): Outcome {
  let stderr = '';
  const say = (text: string) => {
    stderr += `massif: ${text.replaceAll('\n', ' ')}\n`;
  };
  try {
    if (name === undefined || !Object.hasOwn(commands, name)) {
      throw new UsageError(`say what to do: ${list(Object.keys(commands))}`);
    }
    const answer = json(commands[name as keyof typeof commands](words, say));
    return { stdout: `${answer}\n`, stderr, code: 0 };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    return { stdout: '', stderr, code: 2 };
  }
}
