import type { CatalogEntry } from '../catalog';
import type { Scope } from '../formula/parse';
import type { Domain } from '../planeUnits';
import type { HeightMode } from '../heights';
import type { Settings, SettingValues } from '../settings';

export interface Terrain extends CatalogEntry {
  /** Of x, y and the settings. */
  readonly formula: string;
  readonly domain: Domain;
  /** Where walkers start unless told otherwise. */
  readonly start: readonly [number, number];
  /** A rate at which plain descent walks this terrain without flying off. */
  readonly rate: number;
  /** The height that shows it best. */
  readonly height: HeightMode;
  /** A typed terrain has its formula, and more settings, among its settings. */
  readonly typed?: {
    formula(settings: SettingValues): string;
    settings(settings: SettingValues): Settings;
  };
}

/** Checks the shape of an entry at compile time. */
export function defineTerrain(terrain: Terrain): Terrain {
  return terrain;
}

/** The formula in force under these settings. */
export function terrainFormula(terrain: Terrain, settings: SettingValues): string {
  return terrain.typed ? terrain.typed.formula(settings) : terrain.formula;
}

/** The names that a surface may read. */
export function terrainScope(settings: Settings): Scope {
  const given = Object.fromEntries(Object.keys(settings).map((name) => [name, 'sample' as const]));
  return { reserved: ['text'], variables: { ...given, x: 'sample', y: 'sample' } };
}
