import { definePalette } from './palette';

/** A printed relief map: sea green, meadow, straw, ochre, rock, snow; by night the same by moonlight. */
export const relief = definePalette({
  title: 'relief',
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
  nightTints: [
    [0, '#0F5F80'],
    [0.045, '#176A7C'],
    [0.075, '#17504F'],
    [0.16, '#1F5450'],
    [0.3, '#365E57'],
    [0.44, '#55655E'],
    [0.57, '#5F636A'],
    [0.68, '#61667C'],
    [0.79, '#7983A2'],
    [0.88, '#AAB8D6'],
    [0.95, '#D8E3F5'],
    [1, '#F0F5FF'],
  ],
  isLand: true,
});
