import { describe, expect, test } from "vitest";
import { passwordProblem } from "@/lib/auth/passwords";
import { localPath, sessionCookieName } from "@/lib/auth/sessions/rules";

describe("localPath", () => {
  test.each([
    ["/org", "/org"],
    ["/tickets?stage=plan&q=%E5%8E%8B", "/tickets?stage=plan&q=%E5%8E%8B"],
    ["/tickets/../home#a", "/home#a"],
  ])("keeps %s", (path, expected) => {
    expect(localPath(path)).toBe(expected);
  });

  test.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "evil.example",
    "",
    "/sign-in",
    "/sign-in?next=/sign-in",
    "/api/v1/me",
    `/${"a".repeat(2_000)}`,
    undefined,
    ["/org"],
  ])("refuses %j", (path) => {
    expect(localPath(path)).toBeNull();
  });
});

test("the session cookie is bound to its host on https, and to its port on http", () => {
  expect(sessionCookieName("https://desk.example.com", 3000)).toBe("__Host-desk-session");
  const names = [300, 3000, 30001].map((port) => sessionCookieName("http://localhost", port));
  // The library reads every cookie that starts with the name as a piece of it.
  for (const name of names) expect(names.filter((other) => other.startsWith(name))).toEqual([name]);
});

describe("passwordProblem", () => {
  test.each([
    ["short-one", "tooShort"],
    ["十一个汉字组成的密码啊", "tooShort"],
    ["password1234", "commonPassword"],
    ["Password-2026!", "commonPassword"],
    ["passwordpassword", "commonPassword"],
    ["1qaz2wsx3edc", "commonPassword"],
    ["123456789012", "commonPassword"],
    ["aaaabbbbccccdddd", "commonPassword"],
    ["the-LiNa-is-here", "containsEmail"],
    ["corral battery mint", null],
    ["我们公司的密码短语足够长", null],
    ["839205174628", null],
  ])("%s → %s", (password, problem) => {
    expect(passwordProblem(password, "lina@example.com")).toBe(problem);
  });

  test("a very short name of the e-mail is allowed to occur", () => {
    expect(passwordProblem("corral battery mint", "al@example.com")).toBeNull();
  });
});
