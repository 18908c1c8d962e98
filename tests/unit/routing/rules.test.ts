import { describe, expect, test } from "vitest";
import { decide } from "@/lib/routing/rules";
import type { RoutingFacts, RoutingSnapshot } from "@/lib/routing/schema";
import { company, facts, leave, person, rule, today } from "./company";

function route(snapshot: RoutingSnapshot, change: Partial<RoutingFacts> = {}) {
  const { departmentId, personId, ruleId, reasons } = decide({ ...facts, ...change }, snapshot, today);
  return { departmentId, personId, ruleId, codes: reasons.map(({ code }) => code) };
}

describe("without a rule: the team that has the ticket, if its function owns the stage too", () => {
  const staffed = company([
    person("eve", "east-repair-work"),
    person("sam", "south-repair-work", { openTickets: 3 }),
    person("sue", "south-repair-work"),
  ]);
  const holder = { departmentId: "south-repair", personId: "sam" };

  test("it stays there with the same person, wherever the customer lives and however busy they are", () => {
    expect(route(staffed, { holder })).toEqual({
      departmentId: "south-repair",
      personId: "sam",
      ruleId: null,
      codes: ["noRule", "sameTeam", "samePerson"],
    });
  });

  test.each([
    ["is on leave", leave(), ["noRule", "sameTeam", "passedOverLeave", "onlyCandidate"]],
    [
      "may not work on the stage any more",
      { posts: [{ positionId: "south-repair-work", fromDay: "2020-01-01", toDay: null, scope: null }] },
      ["noRule", "sameTeam", "passedOverRights", "onlyCandidate"],
    ],
    ["holds no post there any more", { posts: [] }, ["noRule", "sameTeam", "onlyCandidate"]],
  ])("somebody else of the team takes it when the person %s", (_case, change, codes) => {
    const people = staffed.people.map((one) => (one.id === "sam" ? { ...one, ...change } : one));
    expect(route({ ...staffed, people }, { holder })).toMatchObject({ personId: "sue", codes });
  });

  test("not when the team is closed, serves something else, or a rule says otherwise", () => {
    const departments = staffed.departments.filter(({ id }) => id !== "south-repair");
    expect(route({ ...staffed, departments }, { holder })).toMatchObject({ departmentId: "east-repair" });
    expect(route(staffed, { holder: { departmentId: "service", personId: "sam" } })).toMatchObject({
      departmentId: "east-repair",
    });
    const rules = [rule("east first", 1, { departmentId: "east-repair" })];
    expect(route({ ...staffed, rules }, { holder })).toMatchObject({ departmentId: "east-repair", personId: "eve" });
  });
});

describe("whoever takes a request in", () => {
  const staffed = company([
    person("eve", "east-repair-work", { openTickets: 3 }),
    person("ewa", "east-repair-work"),
    person("sam", "south-repair-work"),
  ]);

  test("keeps it, however busy, where the team that gets it is theirs", () => {
    expect(route(staffed, { takenInById: "eve" })).toMatchObject({ departmentId: "east-repair", personId: "eve" });
    expect(route(staffed, { takenInById: "eve" }).codes.at(-1)).toBe("takenInBy");
  });

  test("does not get what another team has to do", () => {
    expect(route(staffed, { takenInById: "sam" })).toMatchObject({ departmentId: "east-repair", personId: "ewa" });
  });

  test("leaves it to colleagues when it is not their work or they are full", () => {
    const of = (change: Parameters<typeof person>[2]) => {
      const people = staffed.people.map((one) => (one.id === "eve" ? { ...one, ...change } : one));
      return route({ ...staffed, people }, { takenInById: "eve" });
    };
    expect(of({ maxOpenTickets: 3 })).toMatchObject({ personId: "ewa" });
    expect(
      of({ posts: [{ positionId: "east-repair-work", fromDay: "2020-01-01", toDay: null, scope: null }] }),
    ).toMatchObject({ personId: "ewa" });
  });

  test("gets it by a rule that names their position, not another", () => {
    const byPosition = (positionId: string) => ({
      ...staffed,
      rules: [rule("by position", 1, { departmentId: "east-repair", positionId })],
    });
    expect(route(byPosition("east-repair-work"), { takenInById: "eve" })).toMatchObject({ personId: "eve" });
    expect(route(byPosition("south-repair-work"), { takenInById: "eve" }).personId).not.toBe("eve");
  });
});

describe("without a rule: the owning department nearest to the customer", () => {
  const staffed = company([
    person("hq", "hq-repair-work"),
    person("eve", "east-repair-work"),
    person("stan", "station-work"),
    person("sam", "south-repair-work"),
  ]);

  test.each([
    ["its office serves the province", "310104", "east-repair", "eve", "nearestDepartment"],
    ["the station serves the city", "320502", "station", "stan", "nearestDepartment"],
    ["another city of that province", "320102", "east-repair", "eve", "nearestDepartment"],
    ["the other office", "440305", "south-repair", "sam", "nearestDepartment"],
    ["nobody's region", "510107", "hq-repair", "hq", "generalDepartment"],
    ["no address", null, "hq-repair", "hq", "noRegion"],
  ] as const)("%s", (_, areaCode, departmentId, personId, code) => {
    expect(route(staffed, { areaCode })).toEqual({
      departmentId,
      personId,
      ruleId: null,
      codes: ["noRule", code, "onlyCandidate"],
    });
  });

  test("nobody serves the region: the first in the order of the chart", () => {
    const regional = { ...staffed, departments: staffed.departments.filter(({ id }) => id !== "hq-repair") };
    expect(route(regional, { areaCode: "510107" })).toMatchObject({
      departmentId: "east-repair",
      codes: ["noRule", "otherRegion", "onlyCandidate"],
    });
  });

  test("a stage that no department owns ends in the company-wide queue", () => {
    expect(route(staffed, { stageFunction: "technicalSupport" })).toEqual({
      departmentId: null,
      personId: null,
      ruleId: null,
      codes: ["noRule", "noDepartment", "alert"],
    });
  });
});

describe("nobody on duty", () => {
  test.each([
    ["the department's own head", [person("head", "east-head")], "head"],
    [
      "the head above, when that one is on leave",
      [person("head", "east-head", leave()), person("boss", "company-head")],
      "boss",
    ],
    ["the head's deputy", [person("head", "east-head", leave("boss")), person("boss", "company-head")], "boss"],
  ])("%s", (_, managers, personId) => {
    const result = route(company([person("eve", "east-repair-work", leave()), ...managers]));
    expect(result).toMatchObject({ departmentId: "east-repair", personId });
    expect(result.codes).toContain("nobodyOnDuty");
    expect(result.codes).toContain("passedOverLeave");
    expect(result.codes.at(-1)).toBe("manager");
  });

  test("and no manager either: company-wide queue and an alert", () => {
    const result = route(company([person("eve", "east-repair-work", { isDisabled: true })]));
    expect(result).toMatchObject({ departmentId: null, personId: null });
    expect(result.codes.slice(2)).toEqual(["passedOverDisabled", "nobodyOnDuty", "alert"]);
  });
});

describe("rules", () => {
  const people = [person("eve", "east-repair-work"), person("hq", "hq-repair-work")];

  test.each([
    ["stage", { stage: "plan" }],
    ["kind", { kind: "complaint" }],
    ["category", { categoryId: "pump" }],
    ["region", { areaCodes: ["44", "3101060"] }],
    ["priority", { priority: "urgent" }],
    ["warranty", { warranty: "outOfWarranty" }],
    ["tier", { tier: "key" }],
    ["channel", { channel: "phone" }],
  ] as const)("one that asks for another %s is passed by", (_, condition) => {
    const rules = [
      rule("first", 1, { departmentId: "hq-repair", ...condition }),
      rule("second", 2, { departmentId: "east-repair" }),
    ];
    expect(route(company(people, { rules }))).toMatchObject({ ruleId: "second", personId: "eve" });
  });

  test("the first in order that matches decides, wherever it stands in the list", () => {
    const rules = [
      rule("second", 20, { departmentId: "east-repair" }),
      rule("first", 10, { departmentId: "hq-repair", kind: "repair", areaCodes: ["31"] }),
    ];
    const { reasons, ...decision } = decide(facts, company(people, { rules }), today);
    expect(decision).toEqual({ ruleId: "first", departmentId: "hq-repair", personId: "hq" });
    expect(reasons[0]).toEqual({
      code: "ruleMatched",
      params: {
        number: 1,
        rule: { zh: "first", en: "first" },
        target: { zh: "hq-repair", en: "hq-repair" },
        conditions: ["kind", "areaCodes"],
      },
    });
  });

  test("one whose department or position is closed is passed over and named", () => {
    const rules = [rule("closed", 1, { departmentId: "gone" }), rule("open", 2, { positionId: "hq-repair-work" })];
    expect(route(company(people, { rules }))).toEqual({
      ruleId: "open",
      departmentId: "hq-repair",
      personId: "hq",
      codes: ["ruleTargetClosed", "ruleMatched", "onlyCandidate"],
    });
  });

  test("a region rule needs a region", () => {
    const rules = [rule("east", 1, { departmentId: "east-repair", areaCodes: ["31"] })];
    expect(route(company(people, { rules }), { areaCode: null }).ruleId).toBeNull();
  });

  test("a position is meant even when its holder is a head", () => {
    const rules = [rule("boss", 1, { positionId: "company-head" })];
    expect(route(company([...people, person("boss", "company-head")], { rules }))).toMatchObject({
      departmentId: "company",
      personId: "boss",
    });
  });
});

describe("choosing among several", () => {
  const ann = person("ann", "east-repair-work", { openTickets: 5, lastRoutedAt: "2026-11-20T00:00:00.000Z" });
  const bob = person("bob", "east-repair-work", { openTickets: 2, lastRoutedAt: "2026-11-22T00:00:00.000Z" });
  const cat = person("cat", "east-repair-work", { openTickets: 2, lastRoutedAt: "2026-11-21T00:00:00.000Z" });
  const team = [ann, bob, cat];

  test.each([
    ["leastLoaded", [], "cat", "leastLoaded"],
    ["roundRobin", [], "ann", "roundRobin"],
    ["lastHandler", ["stranger", "bob", "ann"], "bob", "lastHandler"],
    ["lastHandler", ["stranger"], "cat", "leastLoaded"],
    ["teamOnly", [], null, "teamOnly"],
  ] as const)("%s %j → %s", (strategy, lastHandlerIds, personId, code) => {
    const rules = [rule("r", 1, { departmentId: "east-repair", strategy })];
    const result = route(company(team, { rules, lastHandlerIds }));
    expect(result).toMatchObject({ departmentId: "east-repair", personId });
    expect(result.codes.at(-1)).toBe(code);
  });

  test("team only, but nobody there: the manager", () => {
    const rules = [rule("r", 1, { departmentId: "east-repair", strategy: "teamOnly" })];
    const people = [person("ann", "east-repair-work", leave()), person("head", "east-head")];
    expect(route(company(people, { rules }))).toMatchObject({ departmentId: "east-repair", personId: "head" });
  });

  test.each([
    ["on leave", leave(), "passedOverLeave"],
    ["on leave since today", leave(null, today, "2026-12-01"), "passedOverLeave"],
    ["on leave until today", leave(null, "2026-11-01", today), "passedOverLeave"],
    ["disabled", { isDisabled: true }, "passedOverDisabled"],
    ["at the limit", { openTickets: 10 }, "passedOverLoad"],
  ])("passes over somebody %s", (_, change, code) => {
    const result = route(company([ann, person("zed", "east-repair-work", change)]));
    expect(result.personId).toBe("ann");
    expect(result.codes).toContain(code);
  });

  test.each([
    ["leave that ended yesterday", leave(null, "2026-11-01", "2026-11-21")],
    ["leave from tomorrow", leave(null, "2026-11-23", "2026-12-01")],
    ["one below the limit", { openTickets: 1, maxOpenTickets: 2 }],
  ])("takes somebody with %s", (_, change) => {
    expect(route(company([ann, person("zed", "east-repair-work", change)])).personId).toBe("zed");
  });

  test.each([
    ["not begun", "2026-11-23", null],
    ["over", "2020-01-01", "2026-11-21"],
  ])("a post that is %s makes no candidate", (_, fromDay, toDay) => {
    const zed = person("zed", "east-repair-work", {
      posts: [{ positionId: "east-repair-work", fromDay, toDay, scope: "department" }],
    });
    expect(route(company([ann, zed])).personId).toBe("ann");
  });

  test.each([
    ["the plan's", "hv", null],
    ["the rule's", null, "hv"],
  ])("needs %s certificate, still valid", (_, requiredCertificate, certificate) => {
    const rules = [rule("r", 1, { departmentId: "east-repair", certificate })];
    const held = (validUntil: string | null) => ({ certificates: [{ code: "hv", validUntil }] });
    const people = [
      ann,
      person("old", "east-repair-work", held("2026-11-21")),
      person("own", "east-repair-work", { ...held(today), openTickets: 9 }),
    ];
    const result = route(company(people, { rules }), { requiredCertificate });
    expect(result.personId).toBe("own");
    expect(result.codes.filter((code) => code === "passedOverCertificate")).toHaveLength(2);
  });
});

describe("deputies", () => {
  test("of the same function take it to their own department", () => {
    const people = [person("eve", "east-repair-work", leave("sam")), person("sam", "south-repair-work")];
    const result = route(company(people));
    expect(result).toMatchObject({ departmentId: "south-repair", personId: "sam" });
    expect(result.codes).toContain("deputy");
  });

  test("of another function do not, since they could not work on it", () => {
    const people = [
      person("eve", "east-repair-work", leave("amy")),
      person("amy", "service-work"),
      person("head", "east-head"),
    ];
    const result = route(company(people));
    expect(result.personId).toBe("head");
    expect(result.codes).toContain("deputyElsewhere");
  });

  test("on leave themselves are passed over, and nobody looks for theirs", () => {
    const people = [
      person("eve", "east-repair-work", leave("sam")),
      person("sam", "south-repair-work", leave("hq")),
      person("hq", "hq-repair-work"),
      person("head", "east-head"),
    ];
    expect(route(company(people)).personId).toBe("head");
  });
});
