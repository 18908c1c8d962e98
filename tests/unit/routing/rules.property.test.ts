import fc from "fast-check";
import { expect, test } from "vitest";
import { scopes } from "@/lib/access/constants";
import { decide } from "@/lib/routing/rules";
import type { PersonFacts, RoutingFacts, RoutingSnapshot } from "@/lib/routing/schema";
import { company, facts, rule, today, words } from "./company";

const base = company([]);
const departmentIds = base.departments.map(({ id }) => id);
const positionIds = base.positions.map(({ id }) => id);
const personIds = ["p0", "p1", "p2", "p3", "p4", "p5", "p6"];
const day = fc.constantFrom("2026-11-20", "2026-11-21", today, "2026-11-23", "2026-11-24");
const code = fc.constantFrom("hv", "gas");

/** Mostly nothing, so that enough people stay available for something to be picked. */
function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

const scope = fc.constantFrom(...scopes, null);

const personFacts = (id: string): fc.Arbitrary<PersonFacts> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(words(id)),
    isDisabled: rarely(fc.constant(true)).map(Boolean),
    openTickets: fc.integer({ min: 0, max: 3 }),
    maxOpenTickets: fc.constant(3),
    lastRoutedAt: fc.option(day.map((value) => `${value}T00:00:00.000Z`)),
    posts: fc.array(
      fc.record({ positionId: fc.constantFrom(...positionIds), fromDay: day, toDay: rarely(day), scope }),
      { maxLength: 3 },
    ),
    leaves: fc.array(fc.record({ fromDay: day, toDay: day, deputyId: fc.option(fc.constantFrom(...personIds)) }), {
      maxLength: 2,
    }),
    certificates: fc.array(fc.record({ code, validUntil: fc.option(day) }), { maxLength: 2 }),
  });

const ruleFacts = fc
  .record({
    order: fc.integer({ min: 0, max: 1000 }),
    kind: fc.option(fc.constantFrom("repair" as const, "complaint" as const)),
    areaCodes: fc.subarray(["31", "3205", "44"]),
    isPosition: fc.boolean(),
    departmentId: fc.constantFrom(...departmentIds),
    positionId: fc.constantFrom(...positionIds),
    strategy: fc.constantFrom(
      "leastLoaded" as const,
      "roundRobin" as const,
      "lastHandler" as const,
      "teamOnly" as const,
    ),
    certificate: rarely(code),
  })
  .map(({ order, isPosition, ...change }) =>
    rule(`r${order}`, order, { ...change, ...(isPosition ? { departmentId: null } : { positionId: null }) }),
  );

const snapshot: fc.Arbitrary<RoutingSnapshot> = fc
  .record({
    people: fc.tuple(...personIds.map(personFacts)),
    rules: fc.uniqueArray(ruleFacts, { maxLength: 4, selector: ({ order }) => order }),
    parents: fc.array(fc.constantFrom(...departmentIds), { minLength: 8, maxLength: 8 }),
    isScrambled: fc.boolean(),
    lastHandlerIds: fc.subarray(personIds),
  })
  .map(({ people, rules, parents, isScrambled, lastHandlerIds }) =>
    // Scrambled trees have cycles: an answer must come all the same.
    company(people, {
      rules,
      lastHandlerIds,
      departments: base.departments.map((department, index) =>
        isScrambled ? { ...department, parentId: parents[index] ?? null } : department,
      ),
    }),
  );

const situation: fc.Arbitrary<RoutingFacts> = fc
  .record({
    areaCode: fc.option(fc.constantFrom("310104", "320502", "440305", "510107")),
    requiredCertificate: rarely(code),
    stageFunction: fc.constantFrom("repair" as const, "customerService" as const, "quality" as const),
  })
  .map((change) => ({ ...facts, ...change }));

test("never picks somebody who is away, disabled, over the limit, without a post or without the certificate", () => {
  let picked = 0;
  fc.assert(
    fc.property(situation, snapshot, (ticket, state) => {
      const { personId, ruleId } = decide(ticket, state, today);
      const person = state.people.find(({ id }) => id === personId);
      if (!person) return;
      picked += 1;
      expect(person.isDisabled).toBe(false);
      expect(person.openTickets).toBeLessThan(person.maxOpenTickets);
      expect(person.leaves.filter(({ fromDay, toDay }) => fromDay <= today && today <= toDay)).toEqual([]);
      expect(person.posts.some(({ fromDay, toDay }) => fromDay <= today && today <= (toDay ?? today))).toBe(true);
      const wanted = [ticket.requiredCertificate, state.rules.find(({ id }) => id === ruleId)?.certificate];
      const valid = person.certificates.filter(({ validUntil }) => today <= (validUntil ?? today));
      for (const certificate of wanted) if (certificate) expect(valid.map((held) => held.code)).toContain(certificate);
    }),
    { numRuns: 500 },
  );
  expect(picked).toBeGreaterThan(50);
});

test("never gives the work to somebody whose posts do not cover it; a manager may hand it on without", () => {
  let withoutManager = 0;
  fc.assert(
    fc.property(situation, snapshot, (ticket, state) => {
      const { personId, departmentId, reasons } = decide(ticket, state, today);
      const person = state.people.find(({ id }) => id === personId);
      if (!person || reasons.some((reason) => reason.code === "manager")) return;
      withoutManager += 1;
      const above = new Set<string | null>();
      for (let id = departmentId; id !== null && !above.has(id); ) {
        above.add(id);
        id = state.departments.find((department) => department.id === id)?.parentId ?? null;
      }
      const covering = person.posts.filter((post) => {
        const home = state.positions.find(({ id }) => id === post.positionId)?.departmentId ?? "";
        const isHeld = post.fromDay <= today && today <= (post.toDay ?? today);
        if (post.scope === "department") return isHeld && home === departmentId;
        return isHeld && (post.scope === "departmentTree" ? above.has(home) : post.scope !== null);
      });
      expect(covering).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(withoutManager).toBeGreaterThan(50);
});

test("the first matching rule decides, and only a matching one", () => {
  fc.assert(
    fc.property(situation, snapshot, (ticket, state) => {
      const matching = state.rules.filter(
        ({ kind, areaCodes }) =>
          (kind === null || kind === ticket.kind) &&
          (areaCodes.length === 0 || areaCodes.some((prefix) => ticket.areaCode?.startsWith(prefix))),
      );
      const [first] = matching.sort((a, b) => a.order - b.order);
      expect(decide(ticket, state, today).ruleId).toBe(first?.id ?? null);
    }),
  );
});

test("always explains itself: an alert exactly when the ticket is left without a department", () => {
  fc.assert(
    fc.property(situation, snapshot, (ticket, state) => {
      const { departmentId, personId, reasons } = decide(ticket, state, today);
      const codes = reasons.map((reason) => reason.code);
      expect(codes.length).toBeGreaterThan(1);
      expect(codes.includes("alert")).toBe(departmentId === null);
      expect(personId === null).toBe(departmentId === null || codes.includes("teamOnly"));
      expect(new Set(reasons.map((reason) => JSON.stringify(reason))).size).toBe(reasons.length);
    }),
  );
});

test("does not depend on the order in which the rows come", () => {
  const reversed = ({ rules, departments, positions, people, lastHandlerIds }: RoutingSnapshot): RoutingSnapshot => ({
    rules: rules.toReversed(),
    departments: departments.toReversed(),
    positions: positions.toReversed(),
    people: people.toReversed(),
    lastHandlerIds,
  });
  fc.assert(
    fc.property(situation, snapshot, (ticket, state) => {
      expect(decide(ticket, reversed(state), today)).toEqual(decide(ticket, state, today));
    }),
  );
});
