import type { Palette } from './palette';

/** A printed relief map by day: sea green, meadow, straw, ochre, rock, snow. */
export const paper: Palette = {
  night: false,
  tints: [
    [0, '#2F7F8C'],
    [0.045, '#4E9E97'],
    [0.075, '#5F9A6C'],
    [0.16, '#7FAE74'],
    [0.3, '#B4C489'],
    [0.44, '#DCCB94'],
    [0.57, '#CDAA7C'],
    [0.68, '#AE9590'],
    [0.79, '#A8A0AC'],
    [0.88, '#D3D2DA'],
    [0.95, '#F4F4F4'],
    [1, '#FFFFFF'],
  ],
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
  groundShadow: '#6B6470',
  groundShadowStrength: 0.42,
  marker: { strength: 0.35, falloff: 260, warmth: 0.45 },
};
