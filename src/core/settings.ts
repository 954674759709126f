/** Settings are data: a form, a link, a test and the command line all read the same description. */
export type SettingScale = 'linear' | 'log10';

export interface NumberSetting {
  readonly kind: 'number';
  readonly label: string;
  readonly help: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly scale: SettingScale;
  readonly integer: boolean;
  readonly unit?: string;
}

export interface ChoiceSetting {
  readonly kind: 'choice';
  readonly label: string;
  readonly help: string;
  readonly default: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface ToggleSetting {
  readonly kind: 'toggle';
  readonly label: string;
  readonly help: string;
  readonly default: boolean;
}

export interface TextSetting {
  readonly kind: 'text';
  readonly label: string;
  readonly help: string;
  readonly default: string;
}

export type Setting = NumberSetting | ChoiceSetting | ToggleSetting | TextSetting;
export type Settings = Readonly<Record<string, Setting>>;
export type SettingValue = number | string | boolean;
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** A number between `min` and `max`, both allowed; `scale` says how a slider spreads it. */
export function number(
  label: string,
  value: number,
  range: { min: number; max: number; scale?: SettingScale; integer?: boolean; unit?: string; help?: string },
): NumberSetting {
  const { min, max, scale = 'linear', integer = false, unit, help = '' } = range;
  return { kind: 'number', label, help, default: value, min, max, scale, integer, ...(unit && { unit }) };
}

/** One of the named options (id to title). */
export function choice(
  label: string,
  value: string,
  options: Readonly<Record<string, string>>,
  help = '',
): ChoiceSetting {
  return { kind: 'choice', label, help, default: value, options };
}

/** On or off. */
export function toggle(label: string, value: boolean, help = ''): ToggleSetting {
  return { kind: 'toggle', label, help, default: value };
}

/** A typed text, such as a formula. */
export function text(label: string, value: string, help = ''): TextSetting {
  return { kind: 'text', label, help, default: value };
}

/** The default value of every setting. */
export function defaultsOf(settings: Settings): SettingValues {
  return Object.fromEntries(Object.entries(settings).map(([id, setting]) => [id, setting.default]));
}

/** The same settings with other defaults of the numbers among them. */
export function withUsual(settings: Settings, usual: SettingValues): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const isNumber = setting.kind === 'number' && typeof usual[name] === 'number';
      return [name, isNumber ? { ...setting, default: usual[name] as number } : setting];
    }),
  );
}
