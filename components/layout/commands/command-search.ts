import type { Command } from "./command";

/** pinyin-pro's `match`: the matched places, or null. */
export type PinyinMatch = (text: string, pinyin: string, options: { continuous: boolean }) => number[] | null;

type Means = {
  /** How the other languages say a label. */
  wordings: Readonly<Record<string, string>>;
  /** Null until it is loaded. */
  pinyin: PinyinMatch | null;
};

/** The commands that a typed text may mean, the likeliest first; all that are offered unasked for no text. */
export function searchCommands(commands: readonly Command[], text: string, means: Means): Command[] {
  const wanted = plain(text);
  const offered = commands.filter(({ run }) => run);
  if (!wanted) return offered.filter(({ isOnlySearched }) => !isOnlySearched);
  return offered
    .map((command) => ({ command, rank: rankOf(command, wanted, means) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ command }) => command);
}

function rankOf({ label, words = [] }: Command, wanted: string, { wordings, pinyin }: Means): number | null {
  const texts = [label, wordings[label] ?? "", ...words].map(plain);
  if (texts.some((text) => text.startsWith(wanted))) return 0;
  if (texts.some((text) => text.includes(` ${wanted}`))) return 1;
  if (texts.some((text) => text.includes(wanted))) return 2;
  const letters = wanted.replace(/[\s']/g, "");
  if (!pinyin || !/^[a-z\u00fc]+$/.test(letters)) return null;
  const places = texts
    .filter((text) => /\p{Script=Han}/u.test(text))
    .flatMap((text) => pinyin(text, letters, { continuous: true })?.[0] ?? []);
  if (places.length === 0) return null;
  return places.includes(0) ? 3 : 4;
}

/** Full-width forms and capitals aside. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
