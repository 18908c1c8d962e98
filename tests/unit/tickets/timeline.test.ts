import { expect, test } from "vitest";
import type { EventOf } from "@/lib/tickets/schema";
import { mentionedIds } from "@/lib/tickets/timeline/rules";

const events: EventOf[] = [
  { type: "ticket.routed", payload: { departmentId: "team-1", personId: null } },
  {
    type: "ticket.assigned",
    payload: { departmentId: "team-1", personId: "person-1", fromPersonId: "person-2", reason: "" },
  },
  { type: "visit.dispatched", payload: { visitId: "visit-1", engineerId: "person-1", kind: "onSite" } },
  {
    type: "ticket.edited",
    payload: {
      changes: [
        { field: "modelId", from: null, to: "model-1" },
        { field: "areaCode", from: "110101", to: "310104" },
        { field: "description", from: "person-9", to: "model-9" },
      ],
    },
  },
  {
    type: "diagnosis.saved",
    payload: { round: 1, faultCode: "SP-R1", changes: [{ field: "faultCodeId", from: "fault-1", to: "fault-2" }] },
  },
];

test("collects what events name by id, each once, and nothing out of free text", () => {
  expect(mentionedIds(events)).toEqual({
    people: ["person-1", "person-2"],
    departments: ["team-1"],
    catalogue: {
      categoryId: [],
      modelId: ["model-1"],
      symptomId: [],
      faultCodeId: ["fault-1", "fault-2"],
      deviceId: [],
    },
    areas: ["110101", "310104"],
  });
});
