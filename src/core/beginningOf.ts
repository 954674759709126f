const longest = 40;

/** The beginning of a text that is too long to be quoted. */
export function beginningOf(text: string, most = longest): string {
  // Half of a character is none.
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A sentence whose names and numbers, which somebody else wrote, are short enough to be read. */
export function withShortWords(sentence: string): string {
  return sentence.replace(/[^\s.,:;()]{41,}/g, (word) => beginningOf(word));
}
