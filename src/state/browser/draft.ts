import type { OpenedTable } from '../../../workers/openText';
import type { EncodingId } from '../../core/csv/encodings';
import { keptTable } from '../../core/csv/ownTables';
import { chooseTable } from '../../core/experiment/edit/edit';
import { awaitedBy } from '../../core/experiment/parse/parse';
import type { JsonObject } from '../../core/experiment/chosen';
import type { SettingValues } from '../../core/settings';
import type { Massif } from '../massif';
import { oneAtATime } from '../oneAtATime';
import type { OpenTable } from '../tableDraft';
import { keepOwnTable } from './ownTable';
import { canStore } from './storage';

type Source = Pick<OpenTable, 'name' | 'bytes'>;

/** Shows what would become of a table; nothing of the experiment changes. */
export function showDraft({ draft }: Pick<Massif, 'draft'>, opened: OpenedTable & Source): void {
  const { suggestion, preview, name, bytes, text, encoding, isCut, drawnFrom } = opened;
  draft.setState({
    table: {
      name,
      bytes,
      text,
      encoding,
      isCut,
      drawnFrom,
      preview,
      questions: suggestion.questions,
      settings: suggestion.settings,
      problem: undefined,
    },
  });
}

/** Reads the table of the draft with other settings; undefined goes back to what is usual. */
export function changeDraft(
  massif: Massif,
  change: Readonly<Record<string, SettingValues[string] | undefined>>,
): void {
  const { draft } = massif;
  const { table } = draft.getState();
  if (!table) return;
  const settings = Object.fromEntries(
    Object.entries({ ...table.settings, ...change }).filter(([, value]) => value !== undefined),
  ) as SettingValues;
  draft.setState({ table: { ...table, settings } });
  void read(massif, preview(massif));
}

/** Reads the bytes of the draft in another encoding. */
export function decodeDraft(massif: Massif, encoding: EncodingId): Promise<void> {
  const { table } = massif.draft.getState();
  if (table?.bytes) massif.draft.setState({ table: { ...table, encoding } });
  return read(massif, decode(massif));
}

/** Makes the experiment of the table as its preview shows it, once that shows what was chosen last: an edit that can be undone. */
export async function takeDraft(massif: Massif): Promise<void> {
  const { draft, store, edit } = massif;
  const asked = draft.getState().table;
  for (let work = readings.get(massif); work; work = readings.get(massif)) await work;
  const { table } = draft.getState();
  const isSame = asked?.bytes ? table?.bytes === asked.bytes : table?.text === asked?.text;
  if (!table || !isSame || problemOf(table) !== undefined) return;
  draft.setState({ table: undefined });
  const { text, name } = table;
  const { settings } = table.preview;
  const awaited = awaitedBy(store.getState().history.present);
  const { key, isShelved } = keepOwnTable(massif, text);
  // An experiment that waited for these rows has them now: undo leads back to it.
  if (awaited === key) store.getState().readAgain();
  edit((chosen) => chooseTable(chosen, { table: key, ...settings }));
  if (isShelved) return;
  const reason = canStore() ? 'It is too large to be kept' : 'It cannot be kept';
  const message = `${reason} on this device: after a reload, drop it again.`;
  store.setState(({ notices }) => ({ notices: [...notices, { where: `file ${name}`, message }] }));
}

/** Why nothing comes of a table as it is read and chosen. */
export function problemOf({ problem, preview }: OpenTable): string | undefined {
  return problem ?? preview.result.problem;
}

/** Leaves everything as it is. */
export function leaveDraft({ draft }: Massif): void {
  draft.setState({ table: undefined });
}

/** Shows the present table as it was opened, so that it can be read in another way. */
export async function reviewTable(massif: Massif): Promise<void> {
  const { history, experiment } = massif.store.getState();
  const text = keptTable(String(experiment.data.settings.table));
  if (text === undefined) return;
  const opened = await massif.pool.run(
    async (api) => await api.openText(text),
    new AbortController().signal,
    'urgent',
  );
  if (opened.kind !== 'table') return;
  const { settings = {} } = (history.present.data ?? {}) as { settings?: JsonObject };
  const { table: _table, ...chosen } = settings as SettingValues;
  showDraft(massif, { ...opened, name: 'Your own table', bytes: undefined });
  const usual = Object.fromEntries(Object.keys(opened.suggestion.settings).map((name) => [name, undefined]));
  changeDraft(massif, { ...usual, ...chosen });
}

/** What is being read for a draft: until then its preview shows what was chosen before. */
const readings = new WeakMap<Massif, Promise<void>>();

function read(massif: Massif, work: Promise<void>): Promise<void> {
  const done = Promise.all([readings.get(massif), work])
    .then(
      () => {},
      (error: Error) => {
        const { table } = massif.draft.getState();
        const problem = `It could not be read: ${error.message}`;
        if (table) massif.draft.setState({ table: { ...table, problem } });
      },
    )
    .finally(() => {
      if (readings.get(massif) === done) readings.delete(massif);
    });
  readings.set(massif, done);
  return done;
}

async function decode({ draft, pool }: Massif): Promise<void> {
  const { table } = draft.getState();
  if (!table?.bytes) return;
  const { bytes, name, encoding } = table;
  const opened = await pool.run(
    async (api) => await api.openText(bytes, encoding),
    new AbortController().signal,
    'urgent',
  );
  const now = draft.getState().table;
  if (now?.bytes !== bytes || now.encoding !== encoding) return;
  if (opened.kind === 'table') showDraft({ draft }, { ...opened, name, bytes });
  else if (opened.kind === 'problem') draft.setState({ table: { ...now, problem: opened.problem } });
}

const previews = new WeakMap<Massif, () => Promise<void>>();

/** Asks a worker what the present settings make of the table, one question at a time, the newest next. */
function preview(massif: Massif): Promise<void> {
  const known = previews.get(massif) ?? oneAtATime(() => previewOnce(massif));
  previews.set(massif, known);
  return known();
}

async function previewOnce({ pool, draft }: Massif): Promise<void> {
  const { table } = draft.getState();
  if (!table) return;
  const { text, settings } = table;
  const read = await pool.run(
    async (api) => await api.previewTable(text, settings),
    new AbortController().signal,
    'urgent',
  );
  const now = draft.getState().table;
  if (now?.settings !== settings) return;
  const part = 'problem' in read ? { problem: read.problem } : { preview: read, problem: undefined };
  draft.setState({ table: { ...now, ...part } });
}
