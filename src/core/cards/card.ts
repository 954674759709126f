import type { CatalogEntry } from '../catalog';

/** A curated experiment with one fact that can be checked on it. */
export interface Card extends CatalogEntry {
  /** What somebody who has opened it may find out. */
  readonly question: string;
  /** What differs from the usual experiment. */
  readonly experiment: object;
}

/** A card has no settings: what it opens has. */
export function defineCard(card: Omit<Card, 'settings'>): Card {
  return { ...card, settings: {} };
}
