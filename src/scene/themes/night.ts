import type { ThemeLook } from './theme';

/** The same range by moonlight. */
export const night: ThemeLook = {
  night: true,
  differenceTints: [
    [0, '#7FD0D6'],
    [0.25, '#2F7A84'],
    [0.5, '#141B21'],
    [0.75, '#8C6426'],
    [1, '#F2C27A'],
  ],
  sunTint: [0.42, 0.49, 0.6],
  shadeTint: [0.23, 0.29, 0.5],
  occlusionTint: [0.34, 0.38, 0.54],
  haze: '#22304D',
  hazeAmount: 0.7,
  cutEdge: '#05070D',
  strata: ['#2A2D38', '#343845'],
  floorShadow: '#000308',
  floorShadowStrength: 0.75,
  marker: { strength: 0.85, falloff: 55, warmth: 0.8 },
};
