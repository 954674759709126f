import { keepTable, keptTable, type KeptTable } from '../csv/ownTables';
import { columnsOf, tableOf, type OwnTable } from '../csv/tableOf';
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
    header: choice('first row', 'auto', { auto: 'detect', names: 'names', data: 'data' }),
    target: column('column to predict', 'the last one'),
    first: column('first feature', 'the first with numbers'),
    second: column('second feature', 'none if only one'),
    task: choice('to predict', 'auto', {
      auto: 'detect from the column',
      value: 'a value',
      class: 'a class',
    }),
    scaling: scalingSetting('standardised'),
    scaleTarget: scaleTargetSetting(),
  },
  offered(settings) {
    const kept = keptFor(settings);
    return kept ? withColumns(csv.settings, columnsFor(settings)) : csv.settings;
  },
  missing(settings) {
    return keptFor(settings)
      ? ownTable(settings).problem
      : 'This used a table that is not on this device: open its file, and all is as it was.';
  },
  table(settings) {
    const own = ownTable(settings);
    if (own.problem !== undefined) throw new Error(`no rows: ${own.problem}`);
    return own.table;
  },
});

function keptFor({ table }: SettingValues): KeptTable | undefined {
  return keptTable(table === '' ? (keepTable(example) as { key: string }).key : (table as string));
}

const remembered = 8;
const columnsFor = remembering(
  remembered,
  (settings: SettingValues) => columnsOf(keptFor(settings)!.cells, settings.header),
  ({ table, header }) => JSON.stringify([table, header]),
);
const ownTable = remembering(
  remembered,
  (settings: SettingValues): OwnTable => tableOf(keptFor(settings)!.cells, settings),
  ({ table, header, target, first, second, task }) =>
    JSON.stringify([table, header, target, first, second, task]),
);

/** The columns by their names; only numbers can be features. */
function withColumns(settings: Settings, columns: ReturnType<typeof columnsFor>): Settings {
  const among = (setting: Setting, isOffered: (column: { isNumeric: boolean }) => boolean): Setting => {
    const offered = columns.flatMap((column, index) =>
      isOffered(column) ? [[String(index + 1), column.name] as const] : [],
    );
    const { options } = setting as ChoiceSetting;
    return { ...(setting as ChoiceSetting), options: { ...options, ...Object.fromEntries(offered) } };
  };
  return {
    ...settings,
    target: among(settings.target, () => true),
    first: among(settings.first, ({ isNumeric }) => isNumeric),
    second: among(settings.second, ({ isNumeric }) => isNumeric),
  };
}
