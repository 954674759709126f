import type { Settings } from '../settings';

/** A formula that declares its numbers itself: a line for each of the numbers among these settings, then the text. */
export function declaring(settings: Settings, text: string): string {
  const lines = Object.entries(settings).flatMap(([name, setting]) =>
    setting.kind === 'number'
      ? [`setting ${name} = ${setting.default} from ${setting.min} to ${setting.max}`]
      : [],
  );
  return [...lines, text].join('\n');
}
