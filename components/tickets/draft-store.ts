const prefix = "draft:";
const ownerKey = "drafts-of";
const keptMs = 7 * 86_400_000;

/** The kept text; "" when there is none or it is a week old. Storage may be forbidden: then there is none. */
export function readDraft(key: string): string {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? "null");
    if (isDraft(kept) && Date.now() - kept.at < keptMs) return kept.text;
    localStorage.removeItem(prefix + key);
  } catch {
    // Private windows may forbid storage, and another release may have kept it otherwise: there is no draft then.
  }
  return "";
}

/** Keeps a text in this browser; an empty one is forgotten. */
export function writeDraft(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(prefix + key, JSON.stringify({ text, at: Date.now() }));
    else localStorage.removeItem(prefix + key);
  } catch {
    // Full or forbidden: the text still stands on the page.
  }
}

/** Drafts are of the person who wrote them: those of somebody else who was signed in here before go. */
export function claimDrafts(personId: string): void {
  try {
    if (localStorage.getItem(ownerKey) !== personId) dropAllDrafts();
    localStorage.setItem(ownerKey, personId);
  } catch {
    // Where storing is forbidden nobody has left any.
  }
}

/** Forgets every draft in this browser, of texts and of stage forms alike. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Where storing is forbidden there is nothing to remove.
  }
}

function isDraft(kept: unknown): kept is { text: string; at: number } {
  if (typeof kept !== "object" || kept === null || !("text" in kept) || !("at" in kept)) return false;
  return typeof kept.text === "string" && typeof kept.at === "number";
}
