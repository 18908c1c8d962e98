import { match } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { type Command, createRegistry, groupsOf } from "@/components/layout/commands/command";
import { searchCommands } from "@/components/layout/commands/command-search";
import { type KeyPress, meaningOf, type Pending } from "@/components/layout/commands/key-press";

const run = () => {};
const command = (id: string, keys?: readonly string[], more: Partial<Command> = {}): Command => ({
  ...{ id, group: "", label: id, keys, run },
  ...more,
});
const commands = [
  command("next", ["j", "ArrowDown"], { isRepeating: true }),
  command("take", ["i"]),
  command("goTickets", ["g t"]),
  command("goIntake", ["g i", "c"]),
  command("help", ["?"]),
  command("palette", ["mod+k"]),
  command("open", ["Enter"], { run: undefined }),
];

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };
  return { ...plain, key, keyCode: 0, isComposing: false, defaultPrevented: false, timeStamp: 0, ...more };
}

/** The ids that a row of key presses runs. */
function runs(presses: readonly KeyPress[], areSingleKeysOpen = true): string[] {
  let pending: Pending = null;
  return presses.flatMap((event) => {
    const meaning = meaningOf(event, { pending, commands: () => commands, areSingleKeysOpen });
    pending = meaning.pending;
    return meaning.command ? [meaning.command.id] : [];
  });
}

describe("keys", () => {
  test.each<[string, KeyPress[], string[]]>([
    ["a letter", [press("j")], ["next"]],
    ["a letter under caps lock", [press("J")], ["next"]],
    ["an arrow", [press("ArrowDown")], ["next"]],
    ["a sign that needs Shift", [press("Shift"), press("?", { shiftKey: true })], ["help"]],
    ["a sequence", [press("g"), press("t")], ["goTickets"]],
    ["a sequence whose end is a key of its own", [press("g"), press("i")], ["goIntake"]],
    ["that key afterwards", [press("g"), press("i"), press("i")], ["goIntake", "take"]],
    ["a sequence with Shift in between", [press("g"), press("Shift"), press("t")], ["goTickets"]],
    ["a sequence that was given up", [press("g"), press("j"), press("j")], ["next"]],
    ["a sequence continued too late", [press("g"), press("i", { timeStamp: 1501 })], ["take"]],
    ["Ctrl+K and ⌘K", [press("k", { ctrlKey: true }), press("k", { metaKey: true })], ["palette", "palette"]],
    ["a key held down", [press("j", { repeat: true }), press("i", { repeat: true })], ["next"]],
    ["what the browser does itself", [press("Enter")], []],
    ["unknown keys", [press("x"), press("F5"), press("Dead")], []],
  ])("%s", (_name, presses, expected) => {
    expect(runs(presses)).toEqual(expected);
  });

  test.each<[string, Partial<KeyPress>]>([
    ["while an input method composes", { isComposing: true }],
    ["while an input method handles the key", { keyCode: 229 }],
    ["with Ctrl", { ctrlKey: true }],
    ["with ⌘", { metaKey: true }],
    ["with Alt", { altKey: true }],
    ["with AltGr", { ctrlKey: true, altKey: true }],
    ["with Shift", { shiftKey: true }],
    ["when somebody else used it", { defaultPrevented: true }],
  ])("nothing %s", (_name, more) => {
    expect(runs([press("j", more)])).toEqual([]);
    expect(runs([press("g"), press("t", more)])).toEqual([]);
  });

  test("with single keys closed only the palette opens", () => {
    expect(runs([press("j"), press("?"), press("g"), press("t"), press("k", { ctrlKey: true })], false)).toEqual([
      "palette",
    ]);
    expect(runs([press("k", { ctrlKey: true, keyCode: 229 })], false)).toEqual([]);
  });
});

describe("registry", () => {
  test("the page's commands go before the shell's, and stand in for those of the same id, until they leave", () => {
    const registry = createRegistry();
    const [search, own] = [command("search", ["/"]), command("search", ["/"], { label: "own" })];
    registry.add({ list: () => [command("help"), search], find: (text) => [command(`find ${text}`)] }, true);
    const remove = registry.add({ list: () => [command("reply"), own] }, false);
    expect(registry.list().map(({ id }) => id)).toEqual(["reply", "search", "help"]);
    expect(registry.list()[1]).toBe(own);
    expect(registry.find("x").map(({ id }) => id)).toEqual(["find x"]);
    remove();
    expect(registry.list()).toEqual([expect.objectContaining({ id: "help" }), search]);
  });

  test("headings stand in the order of the commands", () => {
    const list = [command("a", [], { group: "1" }), command("b", [], { group: "2" }), command("c", [], { group: "1" })];
    expect(groupsOf(list).map(([group, members]) => [group, members.map(({ id }) => id)])).toEqual([
      ["1", ["a", "c"]],
      ["2", ["b"]],
    ]);
  });
});

describe("search", () => {
  const offered = [
    command("回复客户"),
    command("内部备注"),
    command("Open ticket", ["Enter"], { run: undefined }),
    command("指派给张三 · 浦东维修组", undefined, { isOnlySearched: true, words: ["张三", "Zhang San"] }),
    command("李娜 · 空调 · 不制冷", undefined, { isOnlySearched: true, words: ["SR261101-00012"] }),
  ];
  const wordings = { 回复客户: "Reply to customer", 内部备注: "Internal note" };
  const found = (text: string, pinyin: typeof match | null = match) =>
    searchCommands(offered, text, { wordings, pinyin }).map(({ id }) => id);
  const [reply, note, , zhang, li] = offered.map(({ id }) => id);

  test("with no text stands what can be done, without the many", () => {
    expect(found("  ")).toEqual([reply, note]);
  });

  test.each([
    ["客户", [reply]],
    ["reply", [reply]],
    ["CUSTOMER", [reply]],
    ["ｎｏｔｅ", [note]],
    ["hf", [reply]],
    ["hfkh", [reply]],
    ["huifu", [reply]],
    ["hui fu", [reply]],
    ["kehu", [reply]],
    ["zs", [zhang]],
    ["zhang", [zhang]],
    ["zhangs", [zhang]],
    ["张三", [zhang]],
    ["san", [zhang]],
    ["ln", [li]],
    ["bzl", [li]],
    ["hk", []],
    ["00012", [li]],
    ["qqq", []],
    ["open", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("what begins so comes before what contains it, and what is written before what is spoken", () => {
    const list = ["转给内勤", "note of N", "内部备注", "nb"].map((id) => command(id));
    const order = (text: string) => searchCommands(list, text, { wordings: {}, pinyin: match }).map(({ id }) => id);
    expect(order("nb")).toEqual(["nb", "内部备注"]);
    expect(order("n")).toEqual(["note of N", "nb", "内部备注", "转给内勤"]);
  });

  test("without the dictionary the written words still count", () => {
    expect(found("hf", null)).toEqual([]);
    expect(found("回复", null)).toEqual([reply]);
  });
});
