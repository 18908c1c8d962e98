"use client";

import { useTranslations } from "next-intl";
import type { ChangeSince } from "@/lib/action/schema";
import { useName } from "../use-name";

/** Who changed the ticket, as the reader's language writes them. */
export function useActorWords(): (by: ChangeSince["by"]) => string {
  const t = useTranslations("timeline");
  const { person } = useName();
  return ({ kind, name, nameEn }) => (kind === "person" ? person({ name: name ?? "", nameEn }) : t(kind));
}
