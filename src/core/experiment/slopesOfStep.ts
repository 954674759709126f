import { find } from '../catalog';
import type { SettingValues } from '../settings';
import { optimizers } from '../optimizers';

/** How many slopes a step of a chosen optimizer costs, roughly, with so many parameters. */
export function slopesOfStep(
  { id, settings }: { readonly id: string; readonly settings: SettingValues },
  size: number,
): number {
  return find(optimizers, id)!.slopesOfStep?.(settings, size) ?? 1;
}
