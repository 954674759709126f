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

type Source = Pick<OpenTable, 'name' | 'bytes'>;

/** Shows what would become of a table; nothing of the experiment changes. */
export function showDraft({ draft }: Massif, opened: OpenedTable & Source): void {
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
  void preview(massif);
}

/** Reads the bytes of the draft in another encoding. */
export async function decodeDraft(massif: Massif, encoding: EncodingId): Promise<void> {
  const { table } = massif.draft.getState();
  if (!table?.bytes) return;
  const { bytes, name } = table;
  const opened = await massif.pool.run(
    async (api) => await api.openText(bytes, encoding),
    new AbortController().signal,
    'urgent',
  );
  if (massif.draft.getState().table?.bytes !== bytes) return;
  if (opened.kind === 'table') showDraft(massif, { ...opened, name, bytes });
  else if (opened.kind === 'problem') massif.draft.setState({ table: { ...table, problem: opened.problem } });
}

/** Makes the experiment of the table as the draft reads it: an edit that can be undone. */
export function takeDraft(massif: Massif): void {
  const { draft, store, edit } = massif;
  const { table } = draft.getState();
  if (!table) return;
  draft.setState({ table: undefined });
  const { text, settings, name } = table;
  const { key, isShelved } = keepOwnTable(massif, text);
  if (awaitedBy(store.getState().history.present) === key) store.getState().readAgain();
  else edit((chosen) => chooseTable(chosen, { table: key, ...settings }));
  if (isShelved) return;
  const message = 'It is too large to be kept on this device: after a reload, drop it again.';
  store.setState(({ notices }) => ({ notices: [...notices, { where: `file ${name}`, message }] }));
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
