import type { CatalogEntry } from '../catalog';
import type { Settings, SettingValues } from '../settings';

/** What a target is: a real value, one of two classes (0 or 1), one of several classes (an index), or nothing. */
export type Task = 'regression' | 'binary' | 'multiclass' | 'unlabelled';

export interface Column {
  readonly name: string;
  readonly unit: string;
  /** One value a sample. */
  readonly values: Float64Array;
}

/** Features and target, one row a sample, before any scaling. */
export interface Table {
  readonly task: Task;
  readonly features: readonly Column[];
  /** Zeros where there is nothing to predict. */
  readonly target: Column;
  /** Class names by index; empty where there are none. */
  readonly classes: readonly string[];
}

export interface Dataset extends CatalogEntry {
  readonly licence: string;
  /** The settings with what can be chosen among these rows; only for data whose rows differ. */
  offered?(settings: SettingValues): Settings;
  /** The name of rows that these settings ask for and that are not here; only for data that are not here by themselves. */
  awaited?(settings: SettingValues): string | undefined;
  /** Why these settings give no rows, as a sentence; only for data that are not here by themselves. */
  missing?(settings: SettingValues): string | undefined;
  /** The same rows with choices that suit them; only for data that can be missing. */
  usual?(settings: SettingValues): SettingValues;
  /** The same settings and seed give the same rows. */
  table(settings: SettingValues, seed: number): Table;
}

/** Checks the shape of an entry at compile time. */
export function defineDataset(dataset: Dataset): Dataset {
  return dataset;
}
