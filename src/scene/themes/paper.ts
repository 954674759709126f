import type { ThemeLook } from './theme';

/** A printed relief map by day. */
export const paper: ThemeLook = {
  night: false,
  differenceTints: [
    [0, '#0B5560'],
    [0.25, '#5FA3A8'],
    [0.5, '#FCFBF8'],
    [0.75, '#D2A25A'],
    [1, '#7A4408'],
  ],
  sunTint: [0.44, 0.35, 0.13],
  shadeTint: [0.52, 0.56, 0.78],
  occlusionTint: [0.58, 0.6, 0.74],
  haze: '#D9E3EA',
  hazeAmount: 0.62,
  cutEdge: '#4A3F35',
  strata: ['#D9CBB3', '#E6DBC7'],
  floorShadow: '#6B6470',
  floorShadowStrength: 0.42,
  marker: { strength: 0.35, falloff: 260, warmth: 0.45 },
};
