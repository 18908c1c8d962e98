import { beforeAll, expect, test } from "vitest";
import { operations } from "@/app/api/v1/_operations/document";
import { type Capability, capabilities, type RoleKey, type Scope } from "@/lib/access/constants";
import { db } from "@/lib/db/client";
import { type Stage, stages, type Transition, transitions } from "@/lib/tickets/workflow/constants";
import { createCompany, type StaffName, staffNames } from "@/tests/factories/company";
import { openRequest, ticketAt } from "@/tests/factories/tickets";
import { operationOf, send, tokenOf } from "./client";

// The expectation is made from the capability table and the workflow table alone, not from the policy's code.

const posts: Record<StaffName, { roles: RoleKey[]; department: string }> = {
  manager: { roles: ["manager"], department: "CO" },
  admin: { roles: ["admin"], department: "CO" },
  agent: { roles: ["serviceAgent"], department: "CS" },
  support: { roles: ["supportEngineer"], department: "TS" },
  technician: { roles: ["technician"], department: "RE" },
  colleague: { roles: ["technician"], department: "RE" },
  lead: { roles: ["technician", "teamLead"], department: "RE" },
  southerner: { roles: ["technician"], department: "RS" },
  newParts: { roles: ["newPartsClerk"], department: "PA" },
  oldParts: { roles: ["oldPartsClerk"], department: "PA" },
  quality: { roles: ["quality"], department: "QA" },
  finance: { roles: ["finance"], department: "CO" },
};
const owners: Record<Stage, string> = {
  consult: "CS",
  diagnose: "TS",
  plan: "TS",
  execute: "RE",
  report: "RE",
  review: "CS",
};

const numbers = {} as Record<Stage, string>;

beforeAll(async () => {
  await createCompany();
  numbers.consult = (await openRequest()).number;
  for (const stage of stages) if (stage !== "consult") numbers[stage] = (await ticketAt(stage)).number;
}, 60_000);

function scopesOf(name: StaffName, capability: Capability): Scope[] {
  const row: Partial<Record<RoleKey, Scope>> = capabilities[capability].roles;
  return posts[name].roles.map((role) => row[role]).filter((scope) => scope !== undefined);
}

function holds(name: StaffName, capability: Capability): boolean {
  return scopesOf(name, capability).length > 0;
}

function mayOn(name: StaffName, capability: Capability, stage: Stage): boolean {
  const { department } = posts[name];
  return scopesOf(name, capability).some(
    (scope) =>
      scope === "company" ||
      department === owners[stage] ||
      // CO is the root of the company: everything is below it.
      (scope === "departmentTree" && department === "CO"),
  );
}

const guarded = operations.filter((operation) => !["public", "signedIn"].includes(operation.requires));

test.each(guarded.map((operation) => [operation.id, operation] as const))(
  "%s: refused to everybody without its capability",
  async (_id, operation) => {
    const call = {
      params: { number: "SR200101-00001", visitId: crypto.randomUUID(), visitPartId: crypto.randomUUID() },
    };
    const params = Object.fromEntries(
      Object.entries(call.params).filter(([name]) => operation.path.includes(`{${name}}`)),
    );
    for (const name of staffNames) {
      const { status } = await send(operation, { params, token: await tokenOf(name), body: operation.example.body });
      expect({ name, isRefused: status === 403 }).toEqual({
        name,
        isRefused: !holds(name, operation.requires as Capability),
      });
    }
  },
);

const moves: readonly Transition[] = transitions;

test.each(stages.flatMap((stage) => staffNames.map((name) => [stage, name] as const)))(
  "in %s: %s may do what is their duty, and nothing else",
  async (stage, name) => {
    const [token, params] = [await tokenOf(name), { number: numbers[stage] }];
    const { body: offer } = await send(operationOf("listActions"), { token, params });
    const { version } = await db.ticket.findUniqueOrThrow({ where: params });
    for (const { action, from, fromStates, grants } of moves) {
      const isDue = from.includes(stage) && fromStates.includes("open");
      const here = grants.filter((grant) => !grant.stages || grant.stages.includes(stage));
      const isAllowed = isDue && here.some((grant) => mayOn(name, grant.capability, stage));
      const item = offer.items?.find((candidate: { action: string }) => candidate.action === action);
      const isOffered = Boolean(item?.allowed) || (item?.missing.length ?? 0) > 0;
      expect({ action, isOffered }).toEqual({ action, isOffered: isAllowed });
      if (isAllowed) continue;
      // Tried all the same, with the version that was read: refused, and nothing moves.
      const operation = operationOf(`actions.${action}`);
      const body = { ...(operation.example.body as object), version };
      const answer = await send(operation, { token, params, body });
      expect({ action, code: answer.body.code }).toEqual({
        action,
        code: expect.stringMatching(isDue ? /^(forbidden|notFound)$/ : /^(forbidden|notFound|stageChanged)$/),
      });
    }
    expect((await db.ticket.findUniqueOrThrow({ where: params })).version).toBe(version);
  },
);
