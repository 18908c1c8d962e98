import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Messages } from "next-intl";
import { type Locale, locales } from "./constants";

const loaded = new Map<Locale, Messages>();

/**
 * All messages of a language: every file of lib/i18n/messages/<locale>/ under its own name as namespace.
 * Read from disk (not imported), so that jobs, documents and scripts use the same texts outside the bundle.
 */
export function loadMessages(locale: Locale): Messages {
  const known = loaded.get(locale);
  if (known) return known;
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/i18n/messages", locale);
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [path.basename(file, ".json"), JSON.parse(readFileSync(path.join(folder, file), "utf8"))]);
  const messages: Messages = Object.fromEntries(entries);
  // While developing, an edited text shows up on the next request.
  if (process.env.NODE_ENV === "production") loaded.set(locale, messages);
  return messages;
}

/** The part of the messages that a client tree needs: the public pages must not carry the desk's texts. */
export function pickMessages(messages: Messages, namespaces: readonly (keyof Messages)[]): Partial<Messages> {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, messages[namespace]]));
}

type Texts = { readonly [key: string]: string | Texts };

/** How the other languages say each text of the picked parts: so that people find a thing by its name in either. */
export function otherWordings(locale: Locale, pick: (messages: Messages) => readonly Texts[]): Record<string, string> {
  const own = pick(loadMessages(locale)).flatMap(leavesOf);
  const others = locales
    .filter((other) => other !== locale)
    .map((other) => pick(loadMessages(other)).flatMap(leavesOf));
  return Object.fromEntries(own.map((text, index) => [text, others.map((texts) => texts[index]).join(" ")]));
}

function leavesOf(texts: Texts): string[] {
  return Object.keys(texts)
    .toSorted()
    .flatMap((key) => {
      const text = texts[key] ?? {};
      return typeof text === "string" ? [text] : leavesOf(text);
    });
}
