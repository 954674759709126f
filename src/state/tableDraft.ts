import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Question } from '../core/csv/suggest';
import type { TablePreview } from '../core/csv/preview';
import type { EncodingId } from '../core/csv/encodings';
import type { SettingValues } from '../core/settings';

/** A table that was opened: how it is to be read, and what that makes of it. */
export interface OpenTable {
  /** Of the file, or where it came from. */
  readonly name: string;
  readonly text: string;
  /** Of a file, so that it can be decoded in another way. */
  readonly bytes: Uint8Array | undefined;
  readonly encoding: EncodingId | undefined;
  /** Whether the file ends within a character. */
  readonly isCut: boolean;
  /** Out of how many rows those of the text were drawn; undefined where they are all. */
  readonly drawnFrom: number | undefined;
  readonly questions: readonly Question[];
  /** Only what was chosen, by the visitor or as a suggestion. */
  readonly settings: SettingValues;
  /** Of the last settings that could be read at all. */
  readonly preview: TablePreview;
  /** Why the present settings read nothing. */
  readonly problem: string | undefined;
}

/** What is opened and waits for a yes. */
export interface TableDraft {
  readonly table: OpenTable | undefined;
}

export function createDraftStore(): StoreApi<TableDraft> {
  return createStore<TableDraft>()(() => ({ table: undefined }));
}
