import { useLocale } from "next-intl";
import { nameOf, personName } from "@/lib/format/name";
import type { Named, PersonRef } from "@/lib/tickets/records/schema";

type Names = {
  /** A catalogue name in the reader's language. */
  name: (named: Named) => string;
  /** A colleague as the reader's language writes them. */
  person: (person: Pick<PersonRef, "name" | "nameEn">) => string;
};

/** The one of two stored names that the reader's language asks for. */
export function useName(): Names {
  const locale = useLocale();
  return { name: (named) => nameOf(named, locale), person: (person) => personName(person, locale) };
}
