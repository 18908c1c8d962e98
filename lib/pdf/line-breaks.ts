/** Chinese punctuation that must not end a line (opening) or begin one (closing). */
const opening = "（《〈【「『〔“‘";
const closing = "，。、；：？！）》〉】」』〕”’…—·％℃";

/** Latin words up to this length stay whole; longer ones (hashes, addresses) are cut so that they cannot leave their column. */
const longestWord = 20;

const piece = new RegExp(
  `[${opening}]{0,3}(?:[\\x21-\\x7e\\u00a1-\\u024f]{1,${longestWord}}|[\\s\\S])[${closing}]{0,3}`,
  "gu",
);

/**
 * Where a word may be broken, for react-pdf, which by itself breaks Chinese nowhere and so lets it run out of the page.
 * The empty strings between the pieces tell it that the break needs no hyphen.
 */
export function lineBreaks(word: string): string[] {
  const pieces = word.match(piece) ?? [word];
  return pieces.flatMap((part, index) => (index === 0 ? [part] : ["", part]));
}
