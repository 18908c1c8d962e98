import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";
import type { Requirement } from "@/lib/action/client";
import { type BuiltAction, builtActions } from "./build";

/** Actions of everybody's own browser, outside the action client: they set a cookie of the sender and nothing else. */
export const preferenceActions = ["i18n.chooseKeys", "i18n.chooseLocale", "i18n.chooseTheme"];

export type DeclaredAction = BuiltAction & {
  /** As in the registry: "<folder below lib>.<exported name>". */
  key: string;
  /** What its definition asks for; null when it is not defined with the action client. */
  requires: Requirement | null;
};

/** All actions of the build, each with what its source says that it asks for. */
export function declaredActions(): DeclaredAction[] {
  return builtActions().map((action) => {
    const key = `${path.posix.relative("lib", path.posix.dirname(action.file))}.${action.name}`;
    const source = readFileSync(action.file, "utf8");
    const [, requires = null] =
      source.match(new RegExp(`name: "${key.replaceAll(".", "\\.")}",\\s*requires: "([\\w.]+)"`)) ?? [];
    return { ...action, key, requires: requires as Requirement | null };
  });
}

/** Who calls: a browser's cookies and what it says about the page that it is on. */
export type Caller = { baseURL: string; cookie: string; headers: Record<string, string> };

/** A page of the desk in this browser. */
export async function ownPage(context: BrowserContext, baseURL = ""): Promise<Caller> {
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return { baseURL, cookie, headers: { origin: new URL(baseURL).origin } };
}

/** The ways in which a browser encodes what an action gets: the text of a value, or a form as the second value of two. */
export type Body = string | Record<string, string>;

/** The code of the failure, "" where there was none, "crashed" when the action threw. */
export type Answer = { status: number; code: string };

/** Calls an action as React's client does. Not by the browser's own requests: thousands of them would fill the trace. */
export async function call(
  { baseURL, cookie, headers }: Caller,
  { id, page }: BuiltAction,
  body: Body,
): Promise<Answer> {
  const response = await fetch(baseURL + page.replace(/\[\w+\]/g, "none"), {
    method: "POST",
    body: typeof body === "string" ? body : formOf(body),
    headers: {
      accept: "text/x-component",
      "next-action": id,
      cookie,
      ...(typeof body === "string" && { "content-type": "text/plain;charset=UTF-8" }),
      ...headers,
    },
    redirect: "manual",
  });
  return { status: response.status, code: codeOf(await response.text()) };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append("0", '[{},"$K1"]');
  return form;
}

type Returned = { code?: string; serverError?: { code: string } } | null;

/** React's stream is rows "id:JSON"; row 0 names the row of the action's answer. */
function codeOf(stream: string): string {
  const rows = new Map(stream.split("\n").map((line) => splitAtColon(line)));
  const answered = /"a":"\$@([0-9a-f]+)"/.exec(rows.get("0") ?? "")?.[1];
  const row = rows.get(answered ?? "");
  if (row === undefined || row.startsWith("E")) return "crashed";
  if (!row.startsWith("{")) return "";
  const returned = JSON.parse(row) as Returned;
  return returned?.serverError?.code ?? returned?.code ?? "";
}

function splitAtColon(line: string): [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1)];
}
