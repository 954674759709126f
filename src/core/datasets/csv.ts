import type { TypedColumn } from '../csv/columns';
import { keptTable } from '../csv/ownTables';
import { ownTableOf, readTable } from '../csv/readTable';
import { readingSettings } from '../csv/reading';
import { suggestedColumns } from '../csv/suggestColumns';
import { canBeFeature, type OwnTable } from '../csv/tableOf';
import { remembering } from '../remembering';
import {
  choice,
  text,
  type ChoiceSetting,
  type Setting,
  type Settings,
  type SettingValues,
} from '../settings';
import { defineDataset } from './dataset';
import { scaleTargetSetting, scalingSetting } from './scaling';

const example = `hours of practice,hours of sleep,passed
1,7,no
2,5,no
3,8,no
3.5,6,yes
4,4,no
5,7,yes
5.5,5,no
6,8,yes
7,6,yes
8,5,no
8.5,7,yes
9,8,yes
10,6,yes`;
const column = (label: string, none: string, help = '') => choice(label, '0', { 0: none }, help);

/** A table of the visitor's own; the experiment names its content, the rows stay on the device. */
export const csv = defineDataset({
  title: 'Your own table',
  about:
    'Drop a CSV file on the page, open or paste one; until then, an example of practice, sleep and success.',
  source: 'Yours; it stays on this device. A link names the table; save a file to share the rows too.',
  licence: 'yours',
  settings: {
    table: text('table', ''),
    ...readingSettings,
    target: column('column to predict', 'the last one'),
    first: column('first feature', 'the first with numbers'),
    second: column('second feature', 'none if only one'),
    features: text('more features', ''),
    task: choice('to predict', 'auto', {
      auto: 'detect from the column',
      value: 'a value',
      class: 'a class',
    }),
    scaling: scalingSetting('standardised'),
    scaleTarget: scaleTargetSetting(),
  },
  offered(settings) {
    const read = readFor(settings);
    return read && 'columns' in read ? withColumns(csv.settings, read.columns) : csv.settings;
  },
  awaited(settings) {
    return textFor(settings) === undefined ? (settings.table as string) : undefined;
  },
  missing(settings) {
    return ownTable(settings).problem;
  },
  usual(settings) {
    const read = readFor(settings);
    const chosen = read && 'columns' in read ? suggestedColumns(read) : {};
    return { ...settings, target: '0', first: '0', second: '0', features: '', task: 'auto', ...chosen };
  },
  table(settings) {
    const own = ownTable(settings);
    if (own.problem !== undefined) throw new Error(`no rows: ${own.problem}`);
    return own.table;
  },
});

function textFor({ table }: SettingValues): string | undefined {
  return table === '' ? example : keptTable(table as string);
}

function readFor(settings: SettingValues) {
  return textFor(settings) === undefined ? undefined : readKept(settings);
}

/** Cells and typed columns take many times the room of a text: few are remembered. */
const remembered = 3;
const readKept = remembering(
  remembered,
  // How the example is written is known.
  (settings: SettingValues) => readTable(textFor(settings)!, settings.table === '' ? {} : settings),
  (settings) => JSON.stringify(['table', ...Object.keys(readingSettings)].map((name) => settings[name])),
);
const ownTable = remembering(
  remembered,
  (settings: SettingValues): OwnTable =>
    ownTableOf(readFor(settings) ?? { problem: 'the table is not here' }, settings),
  (settings) => JSON.stringify([textFor(settings) === undefined, settings]),
);

/** The columns by their names; only what holds numbers, dates or few values can be a feature. */
function withColumns(settings: Settings, columns: readonly TypedColumn[]): Settings {
  const among = (setting: Setting, isOffered: (column: TypedColumn) => boolean): Setting => {
    const offered = columns.flatMap((column, index) =>
      isOffered(column) ? [[String(index + 1), column.name] as const] : [],
    );
    const { options } = setting as ChoiceSetting;
    return { ...(setting as ChoiceSetting), options: { ...options, ...Object.fromEntries(offered) } };
  };
  return {
    ...settings,
    target: among(settings.target, () => true),
    first: among(settings.first, canBeFeature),
    second: among(settings.second, canBeFeature),
  };
}
