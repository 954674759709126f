import type { Massif } from '../../state/massif';

export type FindKind = 'command' | 'data' | 'model' | 'loss' | 'optimizer' | 'terrain' | 'card';

/** Something that the search over everything finds. */
export interface Findable {
  readonly kind: FindKind;
  readonly title: string;
  readonly about: string;
  /** Its key, as a command has one. */
  readonly key?: string | undefined;
  /** Why it cannot be taken now, as a sentence. */
  readonly reason?: string | undefined;
  run(massif: Massif): void;
}
