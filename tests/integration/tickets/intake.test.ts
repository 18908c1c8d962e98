import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import { takeInRequest } from "@/lib/tickets/intake/mutations";
import { intakeInput } from "@/lib/tickets/intake/schema";
import { createCompany, ids, staff } from "@/tests/factories/company";
import { diagnosis, monday, ticketAt, ticketNow, versionOf } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

describe("intake by an agent", () => {
  const taken = intakeInput.parse({
    contactName: "李女士",
    contactPhone: "13912345678",
    kind: "repair",
    channel: "phone",
    modelId: ids.model("HP-12"),
    symptomId: ids.symptom("AC"),
    description: "噪音大",
  });

  test("knows category by model, drops a symptom of another category, refuses unknown products and places", async () => {
    const agent = await staff("agent");
    const { number } = await takeInRequest(agent, taken);
    expect(await ticketNow(number)).toMatchObject({ categoryId: ids.category("HP"), symptomId: null, version: 1 });
    const unknown = { ...taken, modelId: ids.category("AC") };
    await expect(takeInRequest(agent, unknown)).rejects.toMatchObject({ details: { issues: [{ path: "modelId" }] } });
    await expect(takeInRequest(agent, { ...taken, areaCode: "310000" })).rejects.toMatchObject({
      details: { issues: [{ path: "areaCode" }] },
    });
    await expect(takeInRequest(await staff("technician"), taken)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("sent twice opens one ticket, and who is spoken to waits for no first response", async () => {
    const agent = await staff("agent");
    const clientKey = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => takeInRequest(agent, { ...taken, clientKey })));
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1);
    const again = await takeInRequest(agent, { ...taken, channel: "email", clientKey: randomUUID() });
    expect(again.number).not.toBe(sent[0]?.number);
    const clocksOf = async (number = "") => {
      const clocks = await db.ticketClock.findMany({ where: { ticket: { number } }, orderBy: { clock: "asc" } });
      return clocks.map(({ clock }) => clock);
    };
    expect(await clocksOf(sent[0]?.number)).toEqual(["resolution"]);
    expect(await clocksOf(again.number)).toEqual(["firstResponse", "resolution"]);
  });

  test("refuses a diagnosis with a fault or symptom of another category, or one that is no leaf", async () => {
    const { number } = await ticketAt("diagnose");
    const save = async (changes: Partial<typeof diagnosis>) =>
      saveDiagnosis(await staff("support"), number, await versionOf(number), { ...diagnosis, ...changes });
    for (const [changes, path] of [
      [{ faultCodeId: ids.fault("HP") }, "faultCodeId"],
      [{ faultCodeId: ids.faultGroup("AC") }, "faultCodeId"],
      [{ symptomId: ids.symptom("HP") }, "symptomId"],
      [{ symptomId: ids.person("agent") }, "symptomId"],
    ] as const) {
      await expect(save(changes)).rejects.toMatchObject({ code: "invalid", details: { issues: [{ path }] } });
    }
  });
});
