"use client";

import { createContext, useContext, useEffect, useRef } from "react";
import { type CommandSource, createRegistry } from "./command";
import { keysText } from "./key-caps";

/** What the shell tells the parts of a page. */
export const CommandsContext = createContext({ registry: createRegistry(), areKeysOn: false, openSheet: () => {} });

/** Registers commands for as long as the caller is on the screen. */
export function useCommands(
  list: CommandSource["list"],
  { find, isShell = false }: { find?: CommandSource["find"]; isShell?: boolean } = {},
): void {
  const { registry } = useContext(CommandsContext);
  const latest = useRef<CommandSource>({ list, find });
  useEffect(() => {
    latest.current = { list, find };
  });
  useEffect(
    () =>
      registry.add({ list: () => latest.current.list(), find: (text) => latest.current.find?.(text) ?? [] }, isShell),
    [registry, isShell],
  );
}

type KeyHint = { title?: string; "aria-keyshortcuts"?: string };

/** What a button says of its key; nothing while keys are switched off. */
export function useKeyHint(): (keys: readonly string[], title: string) => KeyHint {
  const { areKeysOn } = useContext(CommandsContext);
  return (keys, title) => {
    if (!areKeysOn) return {};
    // ARIA knows chords, but no sequences.
    const chords = keys.filter((key) => !key.includes(" ")).map(keysText);
    return {
      title: `${title} (${keys.map(keysText).join(", ")})`,
      ...(chords.length > 0 && { "aria-keyshortcuts": chords.join(" ") }),
    };
  };
}
