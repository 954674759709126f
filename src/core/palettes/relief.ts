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
    [0.88, '#CBCBD6'],
    [0.95, '#E1E4EC'],
    [1, '#EEF1F7'],
  ],
  nightTints: [
    [0, '#0F5F80'],
    [0.045, '#176A7C'],
    [0.075, '#1C5C4C'],
    [0.16, '#2B6347'],
    [0.3, '#53703F'],
    [0.44, '#7F703F'],
    [0.57, '#826549'],
    [0.68, '#716368'],
    [0.79, '#7C82A0'],
    [0.88, '#AAB8D6'],
    [0.95, '#CBD6EA'],
    [1, '#DCE4F4'],
  ],
  isLand: true,
});
