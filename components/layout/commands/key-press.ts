import type { Command } from "./command";

export type KeyPress = Pick<
  KeyboardEvent,
  | "key"
  | "keyCode"
  | "isComposing"
  | "ctrlKey"
  | "metaKey"
  | "altKey"
  | "shiftKey"
  | "repeat"
  | "defaultPrevented"
  | "timeStamp"
>;

/** The beginning of a sequence, and until when the next key continues it, on the clock of the events. */
export type Pending = { keys: string; until: number } | null;

type Circumstances = {
  pending: Pending;
  commands: () => readonly Command[];
  /** Single keys mean something: they are switched on and no text is being typed. */
  areSingleKeysOpen: boolean;
};

type Meaning = { command?: Command; pending: Pending };

const sequenceMs = 1500;
const modifiers = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn"]);
const nothing: Meaning = { pending: null };

/** What a pressed key means. */
export function meaningOf(event: KeyPress, { pending, commands, areSingleKeysOpen }: Circumstances): Meaning {
  // An input method at work owns its keys; 229 is what some browsers send for the first and the last of them.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return nothing;
  if (modifiers.has(event.key)) return { pending };
  const keys = chordOf(event);
  if (!keys) return nothing;
  if (keys.startsWith("mod+")) return { command: commandFor(keys, event, commands()), pending: null };
  if (!areSingleKeysOpen) return nothing;
  const isContinued = pending !== null && event.timeStamp <= pending.until;
  const sequence = isContinued ? `${pending.keys} ${keys}` : keys;
  const all = commands();
  if (all.some((command) => command.keys?.some((key) => key.startsWith(`${sequence} `))))
    return { pending: { keys: sequence, until: event.timeStamp + sequenceMs } };
  return { command: commandFor(sequence, event, all), pending: null };
}

function commandFor(keys: string, { repeat }: KeyPress, commands: readonly Command[]): Command | undefined {
  return commands.find(
    (command) => command.run && command.keys?.includes(keys) && (!repeat || command.isRepeating === true),
  );
}

/** "j", "?", "Enter", "mod+k"; null for what is the browser's or the system's. */
function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  const isLetter = /^[a-z]$/i.test(key);
  // By the letter and not by the place of the key: on other keyboards it sits elsewhere. Caps lock makes capitals without Shift.
  const name = isLetter ? key.toLowerCase() : key;
  if (altKey || (isLetter && shiftKey)) return null;
  if (ctrlKey !== metaKey) return `mod+${name}`;
  return ctrlKey ? null : name;
}
