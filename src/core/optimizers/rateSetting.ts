import { number, type NumberSetting } from '../settings';
import { rateRange, type RateKind } from './optimizer';

const helpOf: Readonly<Record<Exclude<RateKind, 'none'>, string>> = {
  slope: 'How far a step without memory goes for a slope of one.',
  length: 'About how far a step moves each coordinate, whatever the slope.',
  share: 'The part that is taken of a step whose length the method finds by itself.',
};

/** The setting of every optimizer that has a rate. */
export function rateSetting(
  rate: number,
  kind: Exclude<RateKind, 'none'>,
  help = helpOf[kind],
): NumberSetting {
  return number('rate', rate, { ...rateRange, help });
}
