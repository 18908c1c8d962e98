import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formObject, formStateOf, textsOf } from "@/lib/action/schema";
import { DomainError } from "@/lib/errors";

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("formObject", () => {
  test("reads dotted names as paths and repeated names as arrays", () => {
    const data = form(["name", "王"], ["steps.0.text", "a"], ["steps.1.text", "b"], ["tag", "x"], ["tag", "y"]);
    expect(formObject(data)).toEqual({ name: "王", steps: [{ text: "a" }, { text: "b" }], tag: ["x", "y"] });
  });

  test("keeps empty texts and files, leaves framework fields out", () => {
    const file = new File(["x"], "a.jpg");
    expect(formObject(form(["$ACTION_ID_1", ""], ["note", ""], ["photo", file]))).toEqual({ note: "", photo: file });
  });

  test.each([
    "__proto__",
    "__proto__.isAdmin",
    "constructor.prototype.isAdmin",
    "toString",
    "a..b",
    "a.",
    "",
    "rows.5.text",
    "rows.-1.text",
    "rows.0x1",
    "rows.0.__proto__.x",
    "a.b.c.d.e.f.g",
  ])("refuses the name %j", (name) => {
    const data = form(["rows.0.text", "first"], [name, "1"]);
    expect(() => formObject(data)).toThrow(DomainError);
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });

  test.each([
    [
      ["a", "1"],
      ["a.b", "2"],
    ],
    [
      ["a.b", "2"],
      ["a", "1"],
    ],
    [
      ["a.0", "2"],
      ["a.b", "1"],
    ],
  ] as [string, string][][])("refuses a name that is value and container: %j", (...entries) => {
    expect(() => formObject(form(...entries))).toThrow(DomainError);
  });

  test("never fails in another way, whatever the names", () => {
    const names = fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[a-c0-2.]{1,8}$/)), { maxLength: 12 });
    fc.assert(
      fc.property(names, (given) => {
        try {
          formObject(form(...given.map((name): [string, string] => [name, "v"])));
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

test("textsOf gives back what was typed, but no secrets, files or framework fields", () => {
  const data = form(
    ["email", "a@b.cn"],
    ["password", "p"],
    ["newPassword", "p"],
    ["token", "t"],
    ["pin", "1"],
    ["file", new File([], "x")],
    ["$ACTION_KEY", "k"],
    ["__proto__", "x"],
    ["box", "1"],
    ["box", "2"],
  );
  expect(textsOf(data, ["pin"])).toEqual({ email: "a@b.cn", box: ["1", "2"] });
});

test("formStateOf tells the first reason per field and keeps the conflict", () => {
  const issues = [
    { path: "a", code: "required" },
    { path: "a", code: "tooLong" },
    { path: "b.0.c", code: "tooSmall", params: { minimum: 1 } },
  ];
  const state = formStateOf({ code: "versionConflict", issues, currentVersion: 7 }, form(["a", "typed"]));
  expect(state).toEqual({
    code: "versionConflict",
    currentVersion: 7,
    fieldErrors: { a: { code: "required" }, "b.0.c": { code: "tooSmall", params: { minimum: 1 } } },
    values: { a: "typed" },
  });
  expect(formStateOf({ code: "internal", id: "ab12" }, form())).toEqual({
    code: "internal",
    errorId: "ab12",
    values: {},
  });
});
