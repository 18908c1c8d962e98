/** Everything that hides, reorders or ends text: controls, zero-width and direction marks, line separators, lone surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const reserved = /["*:<>?|]/g;
const maxLength = 80;
const maxGiven = 1000;

/**
 * A name fit to show and to offer for download: the last part of a path, without characters that deceive or that a file
 * system refuses, cut to 80 characters. Storage never uses it (keys are random). Empty names become `fallback`.
 */
export function displayFileName(name: string, fallback: string): string {
  // The end first: a megabyte of dots must not keep the expressions below busy.
  const last = name.slice(-maxGiven).normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(invisible, "")
    .replace(reserved, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return shorten(clean) || fallback;
}

/** Gives a display name the extension of what is really inside. */
export function withExtension(name: string, extension: string): string {
  return `${name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.${extension}`;
}

/** Cuts whole characters out of the stem, so that the extension stays. */
function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= maxLength) return name;
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? "";
  return characters.slice(0, maxLength - extension.length).join("") + extension;
}
