import type { Command } from './command';
import { commands } from './commands';
import { commonOptions } from './options';

/** What the command line can be asked, or all about one command. */
export function help(name?: keyof typeof commands): string {
  return name === undefined ? overview() : helpOf(name, commands[name]);
}

function overview(): string {
  const lines = Object.entries<Command>(commands).map(
    ([name, command]) => [usage(name, command), command.summary] as const,
  );
  return [
    'Massif computes losses, landscapes and walks of optimizers.',
    '',
    'Usage: massif COMMAND …',
    '',
    ...lines.flatMap(([call, summary]) => [`  massif ${call}`, `      ${summary}`]),
    '',
    'massif help COMMAND says which options a command has, massif --version which version this is.',
    'Answers are JSON on standard output; numbers that JSON lacks are the words NaN, Infinity and -Infinity.',
    'A mistake is one line on standard error, with exit code 2.',
    '',
  ].join('\n');
}

function helpOf(name: string, command: Command): string {
  const options = Object.entries({ ...command.options, ...commonOptions }).map(
    ([option, { value, help: meaning, repeats }]) =>
      [`--${option} ${value}`, repeats ? `${meaning}; may be repeated` : meaning] as const,
  );
  const width = Math.max(...options.map(([call]) => call.length));
  return [
    `Usage: massif ${usage(name, command)}`,
    '',
    command.summary,
    '',
    'Options:',
    ...options.map(([call, meaning]) => `  ${call.padEnd(width)}  ${meaning}`),
    '',
    command.examples.length > 1 ? 'Examples:' : 'Example:',
    ...command.examples.map((call) => `  massif ${call}`),
    '',
  ].join('\n');
}

function usage(name: string, { word, options }: Command): string {
  const parts = [name, word, Object.keys(options).length > 0 ? '[--option VALUE …]' : undefined];
  return parts.filter((part) => part !== undefined).join(' ');
}
