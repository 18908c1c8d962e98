"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useKeyHint } from "@/components/layout/commands/commands-context";
import { LinkButton } from "@/components/ui/link-button";
import { takeInKeys } from "./ticket-keys";

export function TakeInButton() {
  const t = useTranslations("takeIn");
  const hint = useKeyHint();
  return (
    <LinkButton href="/tickets/new" variant="primary" {...hint(takeInKeys, t("title"))}>
      <Plus aria-hidden />
      {t("title")}
    </LinkButton>
  );
}
