import { redirect } from "next/navigation";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import type { Capability } from "@/lib/access/constants";
import { mint } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors";

const request = vi.hoisted(() => ({ headers: new Headers(), actor: null as unknown }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
vi.mock("@/lib/auth/session", async () => {
  const errors = await import("@/lib/errors");
  return {
    requestActor: async () => {
      if (!request.actor) throw new errors.DomainError("unauthenticated");
      return request.actor;
    },
  };
});

const { actionRegistry, formAction, publicAction, staffAction } = await import("@/lib/action/client");

function personWith(...capabilities: Capability[]) {
  const grants = capabilities.map((capability) => ({ capability, scope: "company" as const, departmentIds: null }));
  return mint({
    kind: "person",
    personId: "p1",
    name: "李娜",
    nameEn: null,
    email: "lina@example.com",
    locale: null,
    roleKeys: [],
    posts: [],
    grants,
  });
}

const parse = vi.fn();
const run = vi.fn();
const input = z.strictObject({ text: z.string().min(1) }).superRefine((value) => parse(value));

const note = staffAction({ name: "test.note", requires: "ticket.note", input }).action(async ({ parsedInput, ctx }) =>
  run(ctx.actor, parsedInput),
);
const anybody = publicAction({ name: "test.anybody", requires: "public", input }).action(async ({ parsedInput, ctx }) =>
  run(ctx.actor, parsedInput),
);

beforeEach(() => {
  vi.resetAllMocks();
  request.headers = new Headers({
    origin: "http://localhost:3000",
    host: "localhost:3000",
    "x-peer-address": "192.0.2.1",
  });
  request.actor = personWith("ticket.note");
});

test("runs with the actor and the parsed input, and answers with what it returns", async () => {
  run.mockResolvedValue({ id: 1 });
  expect(await note({ text: "hello" })).toEqual({ data: { id: 1 } });
  expect(run).toHaveBeenCalledExactlyOnceWith(request.actor, { text: "hello" });
});

test("a public action gets the network address", async () => {
  request.actor = null;
  await anybody({ text: "hello" });
  expect(run).toHaveBeenCalledExactlyOnceWith({ kind: "public", address: "192.0.2.1" }, { text: "hello" });
});

describe.each([
  ["without Origin", null],
  ["from a foreign origin", "https://evil.example"],
])("%s", (_name, origin) => {
  test.each([
    ["staff", note],
    ["public", anybody],
  ])("a %s action is refused before anything else", async (_kind, action) => {
    request.headers.delete("origin");
    if (origin) request.headers.set("origin", origin);
    expect(await action({ text: "hello" })).toEqual({ serverError: { code: "forbidden" } });
    expect(parse).not.toHaveBeenCalled();
    expect(run).not.toHaveBeenCalled();
  });
});

test.each([
  ["nobody", null, "unauthenticated"],
  ["somebody without the capability", personWith("ticket.read"), "forbidden"],
])("%s is refused before the input is parsed", async (_name, actor, code) => {
  request.actor = actor;
  expect(await note({ text: "hello" })).toEqual({ serverError: { code } });
  expect(await note({ text: 1 } as never)).toEqual({ serverError: { code } });
  expect(parse).not.toHaveBeenCalled();
  expect(run).not.toHaveBeenCalled();
});

describe("failures answer in one form", () => {
  test("refused input, with every piece", async () => {
    expect(await note({ text: "", extra: true } as never)).toEqual({
      serverError: {
        code: "invalid",
        issues: [
          { path: "text", code: "required" },
          { path: "extra", code: "unknownKey" },
        ],
      },
    });
    expect(run).not.toHaveBeenCalled();
  });

  test("an expected failure, with what the page needs and nothing else", async () => {
    const changes = [{ path: "text", stored: "other" }];
    run.mockRejectedValue(new DomainError("versionConflict", { currentVersion: 4, changes, internal: "secret" }));
    expect(await note({ text: "x" })).toEqual({ serverError: { code: "versionConflict", currentVersion: 4, changes } });
    run.mockRejectedValue(new DomainError("rateLimited", { retryAfterSeconds: 9 }));
    expect(await note({ text: "x" })).toEqual({ serverError: { code: "rateLimited", retryAfterSeconds: 9 } });
  });

  test("a lost database", async () => {
    run.mockRejectedValue(Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" }));
    expect(await note({ text: "x" })).toEqual({ serverError: { code: "databaseUnavailable" } });
  });

  test("a defect, as the id of its log entry alone", async () => {
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    run.mockRejectedValue(new Error("column person.password_hash does not exist"));
    const answer = await note({ text: "x" });
    expect(answer).toEqual({ serverError: { code: "internal", id: expect.stringMatching(/^[0-9a-f]{8}$/) } });
    const line = JSON.parse(String(log.mock.calls[0]?.[0]));
    expect(line).toMatchObject({ message: "action failed", action: "test.note", id: answer.serverError?.id });
    expect(line.error.message).toContain("password_hash");
  });
});

test("redirects pass through", async () => {
  run.mockImplementation(() => redirect("/home"));
  await expect(note({ text: "x" })).rejects.toMatchObject({ digest: expect.stringContaining("NEXT_REDIRECT") });
});

describe("as a form", () => {
  const submit = formAction(note);
  const form = (text: string) => {
    const data = new FormData();
    data.set("text", text);
    data.set("password", "p");
    return data;
  };

  test("a refusal gives back what was typed, but no password", async () => {
    expect(await submit({}, form(""))).toEqual({
      code: "invalid",
      fieldErrors: { text: { code: "required" }, password: { code: "unknownKey" } },
      values: { text: "" },
    });
  });

  test("a success says so", async () => {
    run.mockResolvedValue("saved");
    const data = form("hello");
    data.delete("password");
    expect(await submit({}, data)).toEqual({ isDone: true, data: "saved" });
    expect(run).toHaveBeenCalledExactlyOnceWith(request.actor, { text: "hello" });
  });

  test("impossible names are refused, after the capability", async () => {
    const data = form("x");
    data.set("__proto__.isAdmin", "1");
    expect(await submit({}, data)).toMatchObject({ code: "malformed" });
    request.actor = null;
    expect(await submit({}, data)).toMatchObject({ code: "unauthenticated" });
  });
});

test("every definition is registered with what it asks for", () => {
  expect(actionRegistry.get("test.note")).toBe("ticket.note");
  expect(actionRegistry.get("test.anybody")).toBe("public");
});
