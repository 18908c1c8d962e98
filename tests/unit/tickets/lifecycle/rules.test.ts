import { expect, test } from "vitest";
import { clockMoves } from "@/lib/tickets/lifecycle/rules";
import type { Stage, State } from "@/lib/tickets/workflow/constants";
import { allMoves } from "@/lib/tickets/workflow/rules";

const move = (from: [Stage, State], to: [Stage, State], isByStaff = true) =>
  clockMoves({ fromStage: from[0], fromState: from[1], toStage: to[0], toState: to[1], isByStaff });

test.each<[string, ReturnType<typeof clockMoves>, ReturnType<typeof clockMoves>]>([
  [
    "referring answers the customer and starts the diagnosis",
    move(["consult", "open"], ["diagnose", "open"]),
    { stop: ["firstResponse"], start: ["diagnosis"] },
  ],
  ["waiting changes no clock", move(["plan", "open"], ["plan", "waitingCustomer"]), { stop: [], start: [] }],
  [
    "an answer resolves",
    move(["consult", "open"], ["review", "open"]),
    { stop: ["firstResponse", "resolution"], start: [] },
  ],
  ["approval starts the arrival", move(["plan", "open"], ["execute", "open"]), { stop: [], start: ["arrival"] }],
  [
    "finished work stops arrival and contact",
    move(["execute", "open"], ["report", "open"]),
    { stop: ["arrival", "engineerContact"], start: [] },
  ],
  ["a delivered report resolves", move(["report", "open"], ["review", "open"]), { stop: ["resolution"], start: [] }],
  [
    "a reopening starts over, even by the customer",
    move(["review", "closed"], ["consult", "open"], false),
    { stop: [], start: ["resolution", "firstResponse"] },
  ],
  [
    "an overridden end goes on in its stage",
    move(["plan", "cancelled"], ["plan", "open"]),
    { stop: [], start: ["resolution"] },
  ],
  [
    "and where the stage has a clock of its own, under it",
    move(["execute", "cancelled"], ["execute", "open"]),
    { stop: [], start: ["resolution", "arrival"] },
  ],
])("%s", (_case, actual, expected) => {
  expect(actual).toEqual(expected);
});

test("no move starts and stops the same clock, and every end stops all", () => {
  for (const { fromStage, fromState, toStage, toState } of allMoves()) {
    const { stop, start } = clockMoves({ fromStage, fromState, toStage, toState, isByStaff: true });
    expect(start.filter((clock) => stop.includes(clock))).toEqual([]);
    if (toState === "closed" || toState === "cancelled") expect(stop).toHaveLength(5);
  }
});
