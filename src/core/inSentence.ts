import type { CatalogEntry } from './catalog';

/** A title within a sentence: in lower case, unless it begins with an abbreviation or with a name its source has too. */
export function inSentence({ title, source }: CatalogEntry): string {
  const [first] = title.split(' ');
  const isName = /^.[A-Z0-9]/.test(first) || new RegExp(`\\b${first}\\b`, 'u').test(source);
  return isName ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
