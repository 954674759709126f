import { number, toggle, type Settings, type SettingValues } from '../settings';

const decaySettings: Settings = {
  weightDecay: number('weight decay', 0, {
    min: 0,
    max: 1,
    help: 'Pulls every coordinate towards 0, by so much of it; 0 is none.',
  }),
  decoupled: toggle(
    'decoupled decay',
    false,
    'Shrinks the coordinates themselves, as AdamW does, and not the slope that the method reads.',
  ),
};

const clipSettings: Settings = {
  clipNorm: number('clip the norm', 0, {
    min: 0,
    max: 100,
    help: 'A longer gradient is shortened to this length; 0 is none.',
  }),
  clipValue: number('clip each slope', 0, {
    min: 0,
    max: 100,
    help: 'No part of the gradient is larger than this; 0 is none.',
  }),
};

/** What can be done about a gradient before any rule: decay, unless the rule has its own, and clipping. */
export function gradientSettings(own: Settings): Settings {
  return { ...(hasDecay(own) ? {} : decaySettings), ...clipSettings };
}

/**
 * A rule with what these settings do before it, each only where it does anything: torch.nn.utils.clip_grad_value_ and
 * clip_grad_norm_, then the decay of torch.optim.
 */
export function withGradientSettings(rule: string, values: SettingValues, own: Settings): string {
  const isOn = (name: string) => (values[name] as number) > 0;
  const decays = !hasDecay(own) && isOn('weightDecay');
  return [
    isOn('clipValue') && 'gradient = clamp(gradient, -clipValue, clipValue)',
    isOn('clipNorm') && 'gradient = gradient*min(1, clipNorm/(norm(gradient) + 1e-6))',
    decays && values.decoupled === true && 'theta = theta*(1 - rate*weightDecay)',
    decays && values.decoupled !== true && 'gradient = gradient + weightDecay*theta',
    rule,
  ]
    .filter((line) => line !== false)
    .join('\n');
}

function hasDecay(own: Settings): boolean {
  return Object.hasOwn(own, 'weightDecay');
}
