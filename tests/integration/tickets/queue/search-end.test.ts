import { beforeAll, expect, test, vi } from "vitest";
import { setClock } from "@/lib/clock";
import { queuePage } from "@/lib/tickets/queue/queries";
import { queueQuery } from "@/lib/tickets/queue/schema";
import { createCompany, staff } from "@/tests/factories/company";
import { monday, openRequest } from "@/tests/factories/tickets";

vi.mock("@/lib/tickets/queue/constants", () => ({ searchBatch: 2, searchBatches: 2 }));

beforeAll(createCompany);

test("a search that has looked at enough says where the next page goes on, though it found nothing yet", async () => {
  setClock(monday);
  const wanted = await openRequest({ description: "翅片结霜", kind: "maintenance" });
  for (let i = 0; i < 5; i += 1) await openRequest({ description: "翅片结霜", kind: "repair" });
  const agent = await staff("agent");
  const asked = { q: "翅片结霜", kind: "maintenance" };
  const first = await queuePage(agent, queueQuery.parse(asked));
  expect(first.items).toEqual([]);
  const second = await queuePage(agent, queueQuery.parse({ ...asked, cursor: first.nextCursor }));
  expect(second.items.map((row) => row.number)).toEqual([wanted.number]);
  expect(second.nextCursor).toBeNull();
});
