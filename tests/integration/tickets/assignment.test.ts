import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { assigneeOptions } from "@/lib/tickets/assignment/queries";
import { takeInRequest } from "@/lib/tickets/intake/mutations";
import { intakeInput } from "@/lib/tickets/intake/schema";
import { createCompany, ids, staff } from "@/tests/factories/company";

beforeAll(createCompany);

test("the ticket's own team comes first, everybody once per team", async () => {
  const team = ids.department("RE");
  const offered = await assigneeOptions(await staff("manager"), "ticket.execute", team);
  const own = offered.filter((option) => option.departmentId === team);
  expect(own.map(({ id }) => id)).toContain(ids.person("technician"));
  expect(offered.slice(0, own.length)).toEqual(own);
  expect(offered.length).toBeGreaterThan(own.length);
  const keys = offered.map((option) => `${option.departmentId} ${option.id}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a request stays with the agent who takes it in, and the routing says why", async () => {
  const taken = intakeInput.parse({
    contactName: "李女士",
    contactPhone: "13912345678",
    kind: "repair",
    channel: "phone",
    categoryId: ids.category("AC"),
    description: "噪音大",
  });
  const [agent, manager] = [await staff("agent"), await staff("manager")];
  const ticketOf = async (number: string) =>
    db.ticket.findUniqueOrThrow({ where: { number }, select: { assigneeId: true, decisions: true } });
  const own = await ticketOf((await takeInRequest(agent, taken)).number);
  expect(own).toMatchObject({ assigneeId: agent.personId, decisions: [{ personId: agent.personId }] });
  expect(JSON.stringify(own.decisions)).toContain("takenInBy");
  const handedOn = await ticketOf((await takeInRequest(manager, taken)).number);
  expect(handedOn.assigneeId, "who works in another team hands it on").not.toBe(manager.personId);
});
