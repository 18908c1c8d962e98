"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { Button } from "@/components/ui/button";
import { CommandsContext, useKeyHint } from "./commands-context";

/** The way to the keys without a key, above all to switch them on again. Not on a phone, which has none. */
export function KeysButton() {
  const t = useTranslations("shortcuts.label");
  const { openSheet } = useContext(CommandsContext);
  const hint = useKeyHint();
  return (
    <Button
      variant="ghost"
      size="iconSm"
      aria-label={t("keys")}
      title={t("keys")}
      {...hint(["?"], t("keys"))}
      onClick={openSheet}
      className="max-lg:hidden"
    >
      <Keyboard aria-hidden />
    </Button>
  );
}
