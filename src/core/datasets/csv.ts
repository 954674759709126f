import { keepTable, keptTable } from '../csv/ownTables';
import { tableOf, type OwnTable } from '../csv/tableOf';
import { choice, number, text, type SettingValues } from '../settings';
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
const column = (label: string, help: string) => number(label, 0, { min: 0, max: 100, integer: true, help });

/** A table of the visitor's own; the experiment names its content, the rows stay on the device. */
export const csv = defineDataset({
  title: 'Your own table',
  about:
    'Drop a CSV file on the page, or paste a table; until then, an example of practice, sleep and success.',
  source: 'Yours; it stays on this device. A link names the table, so share its file beside the link.',
  licence: 'yours',
  settings: {
    table: text('table', ''),
    target: column('column to predict', 'Counted from 1. 0: the last one.'),
    first: column('first feature', 'Counted from 1. 0: the first columns with numbers.'),
    second: column('second feature', 'Counted from 1. 0: none beside a first feature.'),
    task: choice('to predict', 'auto', { auto: 'what the column holds', value: 'a value', class: 'a class' }),
    scaling: scalingSetting('standardised'),
    scaleTarget: scaleTargetSetting(),
  },
  missing(settings) {
    if (!keptTable(settings.table as string) && settings.table !== '') {
      return 'This link used a table that is not on this device. Drop its file here, then open the link again.';
    }
    return ownTable(settings).problem;
  },
  table(settings) {
    const own = ownTable(settings);
    if (own.problem !== undefined) throw new Error(`no rows: ${own.problem}`);
    return own.table;
  },
});

function ownTable(settings: SettingValues): OwnTable {
  const key =
    settings.table === '' ? (keepTable(example) as { key: string }).key : (settings.table as string);
  return tableOf(keptTable(key)!, settings);
}
