import type { EncodingId } from '../src/core/csv/encodings';
import { previewOf, type TablePreview } from '../src/core/csv/preview';
import { itemsOf, listProblem } from '../src/core/csv/readJson';
import { sampleRows } from '../src/core/csv/sampleRows';
import { suggestion, type Suggestion } from '../src/core/csv/suggest';
import { decodeText } from './decodeText';

/** What a file or a pasted text turned out to be. */
export type Opened =
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'experiment'; readonly text: string }
  | OpenedTable;

/** A table with its best reading, before anything is made of it. */
export interface OpenedTable {
  readonly kind: 'table';
  /** Of a table with more rows than are read, those that were drawn. */
  readonly text: string;
  /** Out of how many they were drawn. */
  readonly drawnFrom: number | undefined;
  /** Of bytes. */
  readonly encoding: EncodingId | undefined;
  readonly isCut: boolean;
  readonly suggestion: Suggestion;
  readonly preview: TablePreview;
}

/** Reads bytes or a text that a visitor opens, as far as a preview shows it. */
export function openText(source: Uint8Array | string, asked?: EncodingId): Opened {
  const decoded =
    typeof source === 'string'
      ? { text: source, encoding: undefined, isCut: false, problem: undefined }
      : decodeText(source, asked);
  if (decoded.problem !== undefined) return { kind: 'problem', problem: decoded.problem };
  const whole = decoded.text.replace(/^\ufeff/, '');
  if (/^\s*<(!doctype|html|\?xml|svg)/i.test(whole)) {
    return {
      kind: 'problem',
      problem: 'This is a page or a document of tags: a table is text, such as CSV.',
    };
  }
  const isJson = itemsOf(whole) !== undefined;
  if (whole.trimStart().startsWith('{') && !isJson) return { kind: 'experiment', text: whole };
  const problem = isJson ? undefined : listProblem(whole);
  if (problem !== undefined) return { kind: 'problem', problem };
  // Nothing about JSON has to be guessed before rows are drawn.
  const first = isJson ? undefined : suggestion(whole);
  const { text, drawnFrom } = sampleRows(whole, first?.settings ?? {});
  const suggested = first && drawnFrom === undefined ? first : suggestion(text);
  const preview = previewOf(text, suggested.settings);
  if ('problem' in preview) return { kind: 'problem', problem: preview.problem };
  const { encoding, isCut } = decoded;
  return { kind: 'table', text, drawnFrom, encoding, isCut, suggestion: suggested, preview };
}
