import { choice, number, type SettingValues } from '../settings';

/** The characters that can part cells, by their names in a link; a space stands for any run of blanks. */
export const separators = { tab: '\t', semicolon: ';', comma: ',', pipe: '|', space: ' ' } as const;
export type SeparatorId = keyof typeof separators;
export type Separator = (typeof separators)[SeparatorId];

/** What a line begins with that is no row, by its name in a link. */
export const commentSigns = { none: undefined, hash: '#', percent: '%', slashes: '//' } as const;
export type CommentId = keyof typeof commentSigns;

/** How the cells of a text are found. */
export interface Reading {
  readonly separator: SeparatorId | 'auto';
  /** So many lines come before the table. */
  readonly skip: number;
  readonly comments: CommentId;
}

export const usualReading: Reading = { separator: 'auto', skip: 0, comments: 'none' };

/** How cells with digits are numbers: `auto` takes a comma for the point where it parts no cells, and knows no groups. */
export type NumberStyle = 'auto' | 'point' | 'comma';

/** What comes first in dates such as 03/04/2015; `auto` finds it in the days above 12 of the column, else the month. */
export type DateOrder = 'auto' | 'day' | 'month';

/**
 * Whether cells are read as programs write them, or as people do in spreadsheets: (12) and 12- are -12, 7:05 is a time,
 * and a lone dot is an empty cell.
 */
export type CellHabit = 'plain' | 'sheet';

/** What 7:05 means in a column of times; `auto` finds it in what else stands there, else hours, as spreadsheets do. */
export type TimeParts = 'auto' | 'hours' | 'minutes';

/** The settings of a table that say how its text is read. */
export const readingSettings = {
  separator: choice('separator', 'auto', {
    auto: 'detect',
    comma: 'comma',
    semicolon: 'semicolon',
    tab: 'tab',
    pipe: 'vertical bar',
    space: 'blanks',
  }),
  numbers: choice(
    'numbers',
    'auto',
    { auto: 'plain', point: '1,234.5', comma: '1.234,5' },
    'Plain numbers have no groups of thousands.',
  ),
  cells: choice(
    'cells',
    'plain',
    { plain: 'plain', sheet: 'as in spreadsheets' },
    'In spreadsheets (12) and 12- are \u221212, 7:05 is a time, a lone dot is empty.',
  ),
  times: choice('times such as 7:05', 'auto', {
    auto: 'detect',
    hours: 'hours and minutes',
    minutes: 'minutes and seconds',
  }),
  dates: choice('dates', 'auto', {
    auto: 'detect',
    day: 'day before month',
    month: 'month before day',
  }),
  header: choice('first row', 'auto', { auto: 'detect', names: 'names', data: 'data' }),
  skip: number('lines before the table', 0, { min: 0, max: 1000, integer: true }),
  comments: choice('lines to leave out', 'none', {
    none: 'none',
    hash: 'beginning with #',
    percent: 'beginning with %',
    slashes: 'beginning with //',
  }),
};

/** How a table is read with these settings; those that are absent are the usual ones. */
export function readingOf({ separator, skip, comments }: SettingValues): Reading {
  return {
    separator: (separator ?? usualReading.separator) as Reading['separator'],
    skip: (skip ?? usualReading.skip) as number,
    comments: (comments ?? usualReading.comments) as CommentId,
  };
}
