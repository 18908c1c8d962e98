"use client";

import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { SearchList } from "@/components/ui/search-list";
import type { Command } from "./command";
import { type PinyinMatch, searchCommands } from "./command-search";
import { CommandsContext } from "./commands-context";
import { KeyCaps } from "./key-caps";

type Props = { wordings: Readonly<Record<string, string>>; onClose: () => void };

const shownCount = 40;

/** Everything that can be done here, by its name in either language or by pinyin. */
export function Palette({ wordings, onClose }: Props) {
  const t = useTranslations("shortcuts.palette");
  const { registry, areKeysOn } = useContext(CommandsContext);
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<Command | null>(null);
  const [isOpen, setOpen] = useState(true);
  const [text, setText] = useState("");
  const [commands] = useState(() => registry.list().filter(({ id }) => id !== "palette"));
  const pinyin = usePinyin();
  const found = text.trim() ? registry.find(text) : [];
  const items = [...searchCommands(commands, text, { wordings, pinyin }).slice(0, shownCount), ...found];
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      // Only now has the page its focus back, and a command may take it elsewhere.
      onClosed={() => {
        onClose();
        chosen.current?.run?.();
      }}
      initialFocus={field}
      size="md"
      title={t("title")}
    >
      <SearchList
        fieldRef={field}
        label={t("field")}
        emptyText={t("empty")}
        items={items}
        text={text}
        onTextChange={setText}
        labelOf={({ label }) => label}
        onPick={(command) => {
          chosen.current = command;
          setOpen(false);
        }}
      >
        {({ label, group, keys = [] }) => (
          <>
            <span className="min-w-0 flex-1 truncate">
              {label}
              <span className="ml-2 text-12 text-ink-3">{group}</span>
            </span>
            {areKeysOn && <KeyCaps keys={keys} />}
          </>
        )}
      </SearchList>
    </Dialog>
  );
}

/** Its dictionary is too large to be loaded before somebody looks for something. */
function usePinyin(): PinyinMatch | null {
  const [match, setMatch] = useState<PinyinMatch | null>(null);
  useEffect(() => {
    import("pinyin-pro").then(
      (loaded) => setMatch(() => loaded.match),
      // Offline: labels are still found as they are written.
      () => undefined,
    );
  }, []);
  return match;
}
