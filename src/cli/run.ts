import { version } from '../../package.json';
import { Arguments, UsageError, list, shortened } from './arguments';
import { commands } from './commands';
import { help } from './help';
import { json } from './json';

/** What a process leaves behind: what it wrote on its two outputs or to a file, and its exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
  /** The file that the answer goes to instead. */
  readonly file?: { readonly path: string; readonly text: string };
}

/**
 * Runs one command: its answer is JSON on standard output, a remark about it a line on standard error; a mistake is one
 * line there, with exit code 2. Help and version are plain text. Commands that take long tell which share is done.
 */
export function run(words: readonly string[], tell: (share: number) => void = () => {}): Outcome {
  let stderr = '';
  const say = (text: string) => {
    stderr += `massif: ${text.replaceAll(/\s*[\r\n]\s*/g, ' ')}\n`;
  };
  try {
    const text = plainAnswer(words);
    if (text !== undefined) return { stdout: text, stderr, code: 0 };
    const [name, ...rest] = words;
    const command = commands[commandNamed(name)];
    const given = new Arguments(rest, command);
    const answer = `${json(command.answer(given, say, tell))}\n`;
    const path = given.one('to');
    if (path === undefined) return { stdout: answer, stderr, code: 0 };
    return { stdout: '', stderr, code: 0, file: { path, text: answer } };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    return { stdout: '', stderr, code: 2 };
  }
}

const asksForHelp = ['--help', '-h'];

/** What is answered in words for a reader: help and version. */
function plainAnswer(words: readonly string[]): string | undefined {
  const [name, ...rest] = words;
  if (name === '--version') {
    refuseMore(rest);
    return `${version}\n`;
  }
  if (name === 'help' || asksForHelp.includes(name)) {
    const [about, ...more] = rest;
    refuseMore(more);
    return help(about === undefined || about === 'help' ? undefined : commandNamed(about));
  }
  if (rest.some((word) => asksForHelp.includes(word))) return help(commandNamed(name));
  return undefined;
}

function refuseMore([word]: readonly string[]): void {
  if (word !== undefined) throw new UsageError(`nothing is known of the word ${shortened(word)}`);
}

function commandNamed(name: string | undefined): keyof typeof commands {
  if (name !== undefined && Object.hasOwn(commands, name)) return name as keyof typeof commands;
  const known = `${list(Object.keys(commands))}; massif help says more`;
  throw new UsageError(
    name === undefined || name.trim() === ''
      ? `say what to do: ${known}`
      : `no command ${shortened(name)}; say what to do: ${known}`,
  );
}
