/** Something that a page can do for its reader: by a key, from the palette, and told in the list of keys. */
export type Command = {
  /** Of two with the same id, that of the page counts and not that of the shell. */
  id: string;
  group: string;
  label: string;
  /** Each "j", "?", "ArrowDown", "mod+k", or a sequence such as "g t". */
  keys?: readonly string[];
  /** Further words by which the palette finds it. */
  words?: readonly string[];
  /** Holding the key down goes on. */
  isRepeating?: boolean;
  /** Too many to be offered before something is typed. */
  isOnlySearched?: boolean;
  /** Left out where the browser itself does it, such as Enter on a link. */
  run?: () => void;
};

export type CommandSource = {
  list: () => readonly Command[];
  /** What a text typed into the palette means beyond the listed commands. */
  find?: (text: string) => readonly Command[];
};

export type CommandRegistry = {
  /** Returns how to take the source out again. */
  add: (source: CommandSource, isShell: boolean) => () => void;
  /** The page's first, then the shell's. */
  list: () => Command[];
  find: (text: string) => Command[];
};

/** All commands of what is on the screen now. Sources are asked each time, so that nothing has to be kept in step. */
export function createRegistry(): CommandRegistry {
  const sources = new Map<CommandSource, boolean>();
  const inOrder = () => [...sources].toSorted(([, a], [, b]) => Number(a) - Number(b)).map(([source]) => source);
  return {
    add(source, isShell) {
      sources.set(source, isShell);
      return () => sources.delete(source);
    },
    list: () => firstOfEach(inOrder().flatMap((source) => source.list())),
    find: (text) => firstOfEach(inOrder().flatMap((source) => source.find?.(text) ?? [])),
  };
}

/** Commands by the headings under which they are listed, in the order of first appearance. */
export function groupsOf(commands: readonly Command[]): [group: string, commands: Command[]][] {
  const groups = [...new Set(commands.map(({ group }) => group))];
  return groups.map((name) => [name, commands.filter(({ group }) => group === name)]);
}

function firstOfEach(commands: readonly Command[]): Command[] {
  return commands.filter((command, index) => commands.findIndex(({ id }) => id === command.id) === index);
}
