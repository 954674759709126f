import type { ComponentType } from 'react';
import type { Experiment } from '../../core/experiment/experiment';
import type { ChoiceName, ScreenState } from '../../state/screen';

/** Views that stand together: a panel of the right column, or behind one tab, and on a phone below one of the choices. */
export const viewGroups = {
  model: { title: 'Model', choice: 'data' },
  curve: { title: 'Per step', choice: 'loss' },
  numbers: { title: 'At the step', choice: 'optimizer' },
  line: { title: 'Line', choice: 'loss' },
  surface: { title: 'Surface', choice: 'loss' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly choice: ChoiceName }>>;
export type ViewGroup = keyof typeof viewGroups;

/** Something that is linked with the ranges and shown beside them, on every screen. */
export interface View {
  readonly title: string;
  readonly group: ViewGroup;
  /** Whether there is anything to show of an experiment; absent where there always is. */
  fits?(experiment: Experiment): boolean;
  /** Whether it is closed until somebody opens it; its id is then among those that the screen has `opened`. */
  readonly folds?: boolean;
  /** Whether it is to be brought into view. */
  isAsked?(screen: ScreenState): boolean;
  readonly Content: ComponentType;
}

/** Checks the shape of an entry at compile time. */
export function defineView(view: View): View {
  return view;
}
