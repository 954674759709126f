import { definePalette } from './palette';

/** Dark to light grey in even steps of CIE lightness, from 20 to 96: prints on any printer. */
export const grey = definePalette({
  title: 'grey',
  tints: [
    [0, '#303030'],
    [0.125, '#454545'],
    [0.25, '#5C5C5C'],
    [0.375, '#737373'],
    [0.5, '#8B8B8B'],
    [0.625, '#A4A4A4'],
    [0.75, '#BEBEBE'],
    [0.875, '#D8D8D8'],
    [1, '#F3F3F3'],
  ],
  isLand: false,
});
