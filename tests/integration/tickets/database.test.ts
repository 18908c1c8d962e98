import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createCompany, ids } from "@/tests/factories/company";
import { monday, type Opened, ticketAt } from "@/tests/factories/tickets";

// What the database itself refuses, whatever a script or a later defect tries.
let closed: Opened;

beforeAll(async () => {
  await createCompany();
  setClock(monday);
  closed = await ticketAt("review");
});

function run(sql: string): Promise<number> {
  return db.$executeRawUnsafe(sql.replaceAll(":ticket", `'${closed.id}'`));
}

describe("what is written once", () => {
  const tables = ["ticket_transition", "ticket_event", "routing_decision", "message", "audit_event"];

  beforeAll(async () => {
    await db.message.create({ data: { ticketId: closed.id, audience: "internal", authorKind: "system", body: "x" } });
    await db.auditEvent.create({ data: { type: "x", actorKind: "system", subject: "x", payload: {} } });
  });

  test.each(tables)("%s takes neither UPDATE nor DELETE nor TRUNCATE", async (table) => {
    expect(await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table} LIMIT 1`)).toHaveLength(1);
    await expect(run(`UPDATE ${table} SET created_at = created_at`)).rejects.toThrow("append-only");
    await expect(run(`DELETE FROM ${table}`)).rejects.toThrow("append-only");
    await expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow("append-only");
  });

  test("a delivered report keeps its words and its signature", async () => {
    const seal = "is sealed";
    await expect(run(`UPDATE service_report SET findings = 'x' WHERE ticket_id = :ticket`)).rejects.toThrow(seal);
    await expect(run(`UPDATE service_report SET signed_at = now() WHERE ticket_id = :ticket`)).rejects.toThrow(seal);
    await expect(run(`DELETE FROM service_report WHERE ticket_id = :ticket`)).rejects.toThrow(seal);
  });

  test.each(["diagnosis", "plan"])("a %s of a stage that was left stays as it is", async (table) => {
    await expect(run(`UPDATE ${table} SET updated_at = now() WHERE ticket_id = :ticket`)).rejects.toThrow("is frozen");
    await expect(run(`DELETE FROM ${table} WHERE ticket_id = :ticket`)).rejects.toThrow(/is frozen|foreign key/);
  });

  test("a quote keeps its lines and its decision", async () => {
    const { id: planId } = await db.plan.findFirstOrThrow({ where: { ticketId: closed.id } });
    const base = { planId, lines: [], totalMinor: 100, validUntil: monday, sentAt: monday };
    const { id } = await db.quote.create({ data: { ...base, state: "declined", decidedAt: monday } });
    for (const change of ["total_minor = 1", "lines = '[1]'", "state = 'accepted'"]) {
      await expect(run(`UPDATE quote SET ${change} WHERE id = '${id}'`)).rejects.toThrow("may not be changed");
    }
  });
});

describe("stages", () => {
  test("move only with a transition that starts where the ticket stands", async () => {
    const moves = "moves only by a transition";
    await expect(run(`UPDATE ticket SET stage = 'execute' WHERE id = :ticket`)).rejects.toThrow(moves);
    await expect(run(`UPDATE ticket SET state = 'closed', closed_at = now() WHERE id = :ticket`)).rejects.toThrow(
      moves,
    );
    await expect(
      run(`UPDATE ticket SET last_transition_id = (SELECT min(id) FROM ticket_transition WHERE ticket_id = :ticket)
        WHERE id = :ticket`),
    ).rejects.toThrow(moves);
    const step = (values: string) =>
      run(`INSERT INTO ticket_transition (ticket_id, action, from_stage, from_state, to_stage, to_state, actor_kind)
        VALUES (:ticket, ${values}, 'system')`);
    await expect(step("'refer', 'consult', 'open', 'diagnose', 'open'")).rejects.toThrow("where the ticket stands");
    await expect(step("'refer', 'review', 'open', 'diagnose', 'open'")).rejects.toThrow("is not in the workflow");
    await expect(step("'open', NULL, NULL, 'consult', 'open'")).rejects.toThrow("starts once");
  });

  test("begin in consult", async () => {
    const { customerId } = await db.ticket.findUniqueOrThrow({ where: { id: closed.id } });
    const fields = { kind: "repair", channel: "web", customerId, contactName: "x", contactPhone: "1" } as const;
    await expect(
      db.ticket.create({ data: { ...fields, description: "x", number: "SR261123-99999", stage: "plan" } }),
    ).rejects.toThrow("starts in consult");
  });
});

const newPlan = `INSERT INTO plan (id, ticket_id, round, place, labour_minutes, is_chargeable, person_id, appointment_start, appointment_end)
  SELECT gen_random_uuid(), ticket_id, 9, place, 0, false, person_id,`;

describe("values", () => {
  const known = () => ids.person("technician");

  test.each<[string, string]>([
    ["ticket_version_check", "UPDATE ticket SET version = 0 WHERE id = :ticket"],
    ["ticket_closed_check", "UPDATE ticket SET closed_at = now() WHERE id = :ticket"],
    ["ticket_hold_check", "UPDATE ticket SET hold_until = now() WHERE id = :ticket"],
    ["ticket_cancel_check", "UPDATE ticket SET cancel_cause = 'spam' WHERE id = :ticket"],
    ["ticket_duplicate_check", "UPDATE ticket SET duplicate_of_id = id WHERE id = :ticket"],
    ["ticket_number_check", "UPDATE ticket SET number = 'SR1' WHERE id = :ticket"],
    ["ticket_text_length_check", "UPDATE ticket SET description = repeat('x', 4001) WHERE id = :ticket"],
    ["plan_appointment_check", `${newPlan} now(), NULL FROM plan WHERE ticket_id = :ticket`],
    ["plan_appointment_check", `${newPlan} now(), now() FROM plan WHERE ticket_id = :ticket`],
    ["visit_times_check", "UPDATE visit SET arrived_at = dispatched_at - interval '1 s' WHERE ticket_id = :ticket"],
    ["visit_times_check", "UPDATE visit SET finished_at = started_at - interval '1 s' WHERE ticket_id = :ticket"],
    ["visit_times_check", "UPDATE visit SET started_at = NULL WHERE ticket_id = :ticket"],
    ["visit_outcome_check", "UPDATE visit SET outcome = NULL WHERE ticket_id = :ticket"],
    ["visit_called_off_check", "UPDATE visit SET called_off_at = now() WHERE ticket_id = :ticket"],
    [
      "ticket_clock_order_check",
      "UPDATE ticket_clock SET stopped_at = started_at - interval '1 s' WHERE ticket_id = :ticket",
    ],
  ])("%s refuses %s", async (constraint, sql) => {
    await expect(run(sql)).rejects.toThrow(constraint);
  });

  test("a back-order has a date, a reservation none, and quantities are positive", async () => {
    const { id: planId } = await db.plan.findFirstOrThrow({ where: { ticketId: closed.id } });
    const add = (values: string) =>
      run(`INSERT INTO plan_part (id, plan_id, part_id, quantity, supply, promised_on)
        VALUES ('${randomUUID()}', '${planId}', '${ids.part("PCB-1")}', ${values})`);
    await expect(add("1, 'backordered', NULL")).rejects.toThrow("plan_part_promise_check");
    await expect(add("1, 'reserved', now()")).rejects.toThrow("plan_part_promise_check");
    await expect(add("0, 'reserved', NULL")).rejects.toThrow("plan_part_quantity_check");
  });

  test("an old part is waived with a reason only, a report signed by somebody, a survey within its stars", async () => {
    const { id: visitId } = await db.visit.findFirstOrThrow({ where: { ticketId: closed.id } });
    const part = { visitId, partId: ids.part("PCB-1"), quantity: 1, disposition: "used" } as const;
    await expect(db.visitPart.create({ data: { ...part, oldPart: "waived" } })).rejects.toThrow(
      "visit_part_waiver_check",
    );
    const report = { ticketId: closed.id, round: 9, findings: "x", workDone: "x", personId: known() };
    const signed = { signedAt: monday, contentHash: "0" } as const;
    for (const wrong of [
      { ...signed, signatureKind: "typed" as const },
      { ...signed, signatureKind: "drawn" as const, signerName: "x" },
      { ...signed, signatureKind: "waived" as const },
      { deliveredAt: monday },
    ]) {
      await expect(db.serviceReport.create({ data: { ...report, ...wrong } })).rejects.toThrow(
        "service_report_signature_check",
      );
    }
    const survey = { ticketId: closed.id, round: 9, isSolved: true };
    await expect(db.surveyResponse.create({ data: { ...survey, stars: 6 } })).rejects.toThrow("stars_check");
  });

  test("one clock of a kind runs at a time, and its pauses do not overlap", async () => {
    const { policyId } = await db.ticketClock.findFirstOrThrow({ where: { ticketId: closed.id } });
    const clock = { ticketId: closed.id, policyId, clock: "arrival", targetMinutes: 1, startedAt: monday } as const;
    const { id: clockId } = await db.ticketClock.create({ data: { ...clock, dueAt: monday } });
    await expect(db.ticketClock.create({ data: { ...clock, dueAt: monday } })).rejects.toThrow("Unique constraint");
    const pause = { clockId, state: "onHold", fromAt: monday } as const;
    await db.clockPause.create({ data: pause });
    await expect(db.clockPause.create({ data: { ...pause, fromAt: new Date() } })).rejects.toThrow("no_overlap");
  });
});
