import { type Capability, capabilities, type RoleKey } from "@/lib/access/constants";
import { demoEmails } from "@/lib/auth/constants";
import { people } from "@/prisma/seed/demo/people";
import { fieldPositions } from "@/prisma/seed/demo/positions-field";
import { officePositions } from "@/prisma/seed/demo/positions-office";
import { type Body, call, type DeclaredAction, declaredActions, ownPage, preferenceActions } from "./support/actions";
import { signIn } from "./support/session";
import { expect, test } from "./support/test";

const all = declaredActions();
const guarded = all.filter(({ requires }) => requires !== null);

/** How the action client refuses a sender; whom it admits gets as far as the input. */
type Verdict = "unauthenticated" | "forbidden" | "admitted";
const inputFailures = new Set(["invalid", "malformed"]);

/** No schema takes it. */
const unfit: Record<string, Body> = { value: '[{"noSuchField":"1"}]', form: { noSuchField: "1" } };

test("every action of the build says whom it is for", () => {
  expect(all.length).toBeGreaterThan(50);
  const undeclared = all.filter(({ requires }) => requires === null).map(({ key }) => key);
  expect(undeclared.sort(), "define it with staffAction or publicAction").toEqual(preferenceActions);
});

/** Team leads have no button of their own on the sign-in page. */
const senders = ["anonymous", ...demoEmails, "wang.tao@demo.example"];

for (const email of senders) {
  test(`${email} may do what the capability table says`, async ({ context, baseURL }) => {
    if (email !== "anonymous") await signIn(context, email);
    const page = await ownPage(context, baseURL);
    const wrong: string[] = [];
    for (const action of guarded) {
      const expected = verdictFor(email, action);
      for (const [kind, body] of Object.entries(unfit)) {
        const { status, code } = await call(page, action, body);
        // What is admitted fails on its input: nothing is changed by asking.
        const verdict = inputFailures.has(code) ? "admitted" : code;
        if (verdict !== expected || status >= 500)
          wrong.push(`${action.key} as ${kind}: ${expected} expected, ${status} ${code} answered`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("no action runs for a page of another site, or for a program that names none", async ({ context, baseURL }) => {
  await signIn(context, "manager@demo.example");
  const own = await ownPage(context, baseURL);
  const strangers: Record<string, Record<string, string>> = {
    "a program": {},
    "another site": { origin: "https://attacker.example" },
    "another port": { origin: "http://localhost:1" },
    "a sandbox": { origin: "null", "sec-fetch-site": "cross-site" },
  };
  const admitted: string[] = [];
  for (const action of guarded) {
    for (const [stranger, headers] of Object.entries(strangers)) {
      for (const [kind, body] of Object.entries(unfit)) {
        const { status, code } = await call({ ...own, headers }, action, body);
        // Next.js itself ends what comes from another host, before anything runs.
        const isRefused = code === "forbidden" || (status === 500 && code === "crashed" && isForeign(headers));
        if (!isRefused) admitted.push(`${action.key} as ${kind} from ${stranger}: ${status} ${code}`);
      }
    }
  }
  expect(admitted).toEqual([]);
});

const deep = `${'{"a":'.repeat(200)}1${"}".repeat(200)}`;
const nowhere = { number: "SR200101-00001", version: 1 };
const garbage: Record<string, Body> = {
  nothing: "[]",
  null: "[null]",
  number: "[1]",
  text: '["x"]',
  list: "[[[]]]",
  "empty object": "[{}]",
  "wrong kinds": '[{"number":{},"version":"x","input":[]}]',
  "no input": JSON.stringify([{ ...nowhere, input: null }]),
  "empty input": JSON.stringify([{ ...nowhere, visitId: "x", input: {} }]),
  prototype: '[{"__proto__":{"version":1},"constructor":1,"number":"SR200101-00001","version":1}]',
  "huge numbers": JSON.stringify([{ ...nowhere, version: 1e308, input: { labourMinutes: -1e308 } }]),
  "control characters": JSON.stringify([{ number: "SR\u0000\ud800", version: 1, reason: "\u0000", body: "\u0000" }]),
  deep: `[${deep}]`,
  long: JSON.stringify([{ ...nowhere, reason: "长".repeat(100_000), body: "长".repeat(100_000) }]),
  "empty form": {},
  "form without the rest": { number: nowhere.number, version: "1" },
  "form of wrong kinds": { number: "x", version: "NaN", "a.b.c": "1", "a.b": "2" },
  "form with gaps": { "steps.0.text": "1", "steps.5.text": "2" },
  "form with prototypes": { "__proto__.x": "1", "constructor.prototype.x": "1" },
  "deep form": { [Array(500).fill("a").join(".")]: "1" },
  "form with control characters": { number: "\u0000", version: "1", reason: "\u0000", body: "\ufffe" },
};

for (const email of ["manager@demo.example", "service@demo.example", "support@demo.example", "repair@demo.example"]) {
  test(`no garbage from ${email} breaks an action`, async ({ context, baseURL }) => {
    await signIn(context, email);
    const page = await ownPage(context, baseURL);
    const broken: string[] = [];
    for (const action of guarded.filter(({ requires }) => requires !== "public")) {
      for (const [name, body] of Object.entries(garbage)) {
        const { status, code } = await call(page, action, body);
        if (status >= 500 || ["internal", "crashed", ""].includes(code))
          broken.push(`${action.key} with ${name}: ${status} ${code}`);
      }
    }
    expect(broken).toEqual([]);
  });
}

function isForeign({ origin = "null" }: Record<string, string>): boolean {
  return origin !== "null";
}

function verdictFor(email: string, { requires }: DeclaredAction): Verdict {
  if (requires === "public") return "admitted";
  if (email === "anonymous") return "unauthenticated";
  return requires === "signedIn" || capabilitiesOf(email).has(requires as Capability) ? "admitted" : "forbidden";
}

/** By the demo company's posts and the capability table, not by what the desk says. */
function capabilitiesOf(email: string): Set<Capability> {
  const posts = people.find(({ login }) => `${login}@demo.example` === email)?.posts ?? [];
  const positions = [...fieldPositions, ...officePositions];
  const roles = posts.flatMap(([code]): readonly RoleKey[] => positions.find((one) => one.code === code)?.roles ?? []);
  const table = Object.entries(capabilities) as [Capability, { roles: Partial<Record<RoleKey, string>> }][];
  return new Set(table.filter(([, row]) => roles.some((role) => role in row.roles)).map(([capability]) => capability));
}
