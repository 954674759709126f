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

/**
 * Runs one command: its answer is JSON on standard output, a remark about it a line on standard error; a mistake is one
 * line there, with exit code 2.
 */
function main([name, ...words]: readonly string[]): void {
  try {
    if (name === undefined || !Object.hasOwn(commands, name)) {
      throw new UsageError(`say what to do: ${list(Object.keys(commands))}`);
    }
    process.stdout.write(`${json(commands[name as keyof typeof commands](words, say))}\n`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    process.exitCode = 2;
  }
}

function say(text: string): void {
  process.stderr.write(`massif: ${text.replaceAll('\n', ' ')}\n`);
}

main(process.argv.slice(2));
