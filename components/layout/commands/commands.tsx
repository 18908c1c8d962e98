"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from "react";
import { globalSearchId } from "@/components/layout/global-search";
import type { NavItem } from "@/components/layout/nav-link";
import type { NavSection } from "@/components/layout/nav-list";
import { chooseKeys } from "@/lib/i18n/actions";
import { createRegistry } from "./command";
import { CommandsContext, useCommands } from "./commands-context";
import { hasOverlay, isArrowFree, isTyping } from "./key-place";
import { meaningOf, type Pending } from "./key-press";
import { KeySheet } from "./key-sheet";
import { Palette } from "./palette";

type Props = {
  sections: readonly NavSection[];
  /** Single keys are switched on in this browser. */
  areKeysOn: boolean;
  /** How the other languages say the labels of commands. */
  wordings: Readonly<Record<string, string>>;
  children: ReactNode;
};

type Overlay = "palette" | "sheet" | null;

/** The one place that hears keys. Pages say what they can do with `useCommands`. */
export function Commands({ sections, areKeysOn, wordings, children }: Props) {
  const [registry] = useState(createRegistry);
  const [isOn, setOn] = useState(areKeysOn);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const context = useMemo(
    () => ({ registry, areKeysOn: isOn, openSheet: () => setOverlay("sheet") }),
    [registry, isOn],
  );
  const pending = useRef<Pending>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (hasOverlay()) return;
      const isArrow = event.key.startsWith("Arrow");
      const meaning = meaningOf(event, {
        pending: pending.current,
        commands: registry.list,
        areSingleKeysOpen: isOn && !isTyping(event.target) && (!isArrow || isArrowFree(event.target)),
      });
      pending.current = meaning.pending;
      if (!meaning.command) return;
      event.preventDefault();
      meaning.command.run?.();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [registry, isOn]);
  const choose = (next: boolean) => {
    setOn(next);
    const form = new FormData();
    form.set("keys", next ? "on" : "off");
    startTransition(async () => {
      // Out of reach of the server the choice holds until the page is loaded anew.
      await chooseKeys(form).catch(() => undefined);
    });
  };
  return (
    <CommandsContext value={context}>
      <ShellCommands sections={sections} onOpen={setOverlay} />
      {children}
      {overlay === "palette" && <Palette wordings={wordings} onClose={() => setOverlay(null)} />}
      {overlay === "sheet" && <KeySheet isOn={isOn} onSwitch={choose} onClose={() => setOverlay(null)} />}
    </CommandsContext>
  );
}

type ShellProps = { sections: readonly NavSection[]; onOpen: (overlay: Overlay) => void };

/** What every page can do: go to the places of the menu, search, and tell the keys. */
function ShellCommands({ sections, onOpen }: ShellProps) {
  const t = useTranslations("shortcuts");
  const router = useRouter();
  const general = t("group.general");
  const toCommand = ({ href, label, keys }: NavItem) => ({
    id: `go.${href}`,
    group: t("group.go"),
    label,
    keys,
    run: () => router.push(href),
  });
  useCommands(
    () => [
      ...sections.flatMap(({ items }) => items.map(toCommand)),
      { id: "search", group: general, label: t("label.search"), keys: ["/"], run: () => focusField(globalSearchId) },
      { id: "palette", group: general, label: t("label.palette"), keys: ["mod+k"], run: () => onOpen("palette") },
      { id: "keys", group: general, label: t("label.keys"), keys: ["?"], run: () => onOpen("sheet") },
    ],
    { isShell: true },
  );
  return null;
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
