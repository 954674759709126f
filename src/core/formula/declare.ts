import type { NumberSetting, Settings } from '../settings';

/** A formula that declares its numbers itself: a line for each of the numbers among these settings, then the text. */
export function declaring(settings: Settings, text: string): string {
  const lines = Object.entries(settings).flatMap(([name, setting]) =>
    setting.kind === 'number' ? [declaration(name, setting)] : [],
  );
  return [...lines, text].join('\n');
}

/** The statement that declares a number with its range, and its scale where it is not linear. */
export function declaration(
  name: string,
  { default: value, min, max, scale }: Pick<NumberSetting, 'default' | 'min' | 'max' | 'scale'>,
): string {
  return `setting ${name} = ${value} from ${min} to ${max}${scale === 'linear' ? '' : ` ${scale}`}`;
}
