import { beforeAll, expect, test } from "vitest";
import { assigneeOptions } from "@/lib/tickets/assignment/queries";
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
