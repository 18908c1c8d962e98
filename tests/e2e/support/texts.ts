import type { Messages } from "next-intl";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/constants";
import { loadMessages } from "@/lib/i18n/messages";

/** Says what the pages say: one test reads for every language. */
export function textsIn(locale: Locale) {
  return createTranslator<Messages>({ locale, messages: loadMessages(locale) });
}

export type Texts = ReturnType<typeof textsIn>;
