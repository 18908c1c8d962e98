import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { brokenInvariants } from "@/lib/db/invariants";
import { createCompany } from "@/tests/factories/company";
import { act, monday, openRequest, ticketAt } from "@/tests/factories/tickets";
import { tokenOf } from "@/tests/integration/api/client";

const url = process.env.DATABASE_URL ?? "";
const client = new pg.Client({ connectionString: url });
const namesOfBroken = async () => (await brokenInvariants(url)).map(({ name }) => name);

/** Damage that a trigger would refuse. */
const past = (table: string, damage: string) =>
  `ALTER TABLE ${table} DISABLE TRIGGER USER; ${damage}; ALTER TABLE ${table} ENABLE TRIGGER USER`;

const open = "state NOT IN ('closed', 'cancelled')";
const runningClock = `SELECT c.id FROM ticket_clock c JOIN ticket t ON t.id = c.ticket_id
  WHERE t.${open} AND c.stopped_at IS NULL LIMIT 1`;
const stoppedClock = (state: string) => `SELECT c.id FROM ticket_clock c JOIN ticket t ON t.id = c.ticket_id
  WHERE t.state = '${state}' AND c.stopped_at IS NOT NULL LIMIT 1`;

beforeAll(async () => {
  await createCompany();
  await client.connect();
  setClock(monday);
  await openRequest();
  await ticketAt("plan");
  await ticketAt("review");
  const { number } = await openRequest();
  await act("agent", number, "cancel", { cause: "withdrawn", reason: "不修了" });
  await tokenOf("agent");
  setClock(null);
});

afterAll(() => client.end());

test("a company at work breaks none", async () => {
  expect(await brokenInvariants(url)).toEqual([]);
});

/** Each breaks the data as only a defect or a hand in the database could, and none breaks what a later one is to break. */
test.each([
  [
    "the departments are one tree",
    "UPDATE department SET parent_id = NULL WHERE code = (SELECT code FROM department WHERE parent_id IS NOT NULL LIMIT 1)",
  ],
  [
    "no position reports to itself, directly or through others",
    `WITH two AS (SELECT (array_agg(id ORDER BY code))[1:2] AS ids FROM position)
     UPDATE position SET reports_to_id = CASE WHEN id = ids[1] THEN ids[2] ELSE ids[1] END FROM two WHERE id = ANY(ids)`,
  ],
  [
    "no open ticket belongs to a closed department or a disabled person",
    `UPDATE department SET closed_at = now() WHERE id = (SELECT department_id FROM ticket WHERE ${open} LIMIT 1)`,
  ],
  [
    "every ticket stands where its last transition led",
    past("ticket", "UPDATE ticket SET stage = 'report' WHERE stage = 'plan'"),
  ],
  [
    "every transition is in the workflow and starts where the one before it led",
    past("ticket_transition", "UPDATE ticket_transition SET action = 'close' WHERE action = 'approvePlan'"),
  ],
  [
    "no event is newer than its ticket's version",
    past("ticket_event", "UPDATE ticket_event SET ticket_version = 1000 WHERE id = (SELECT max(id) FROM ticket_event)"),
  ],
  [
    "every transition has its event",
    past(
      "ticket_event",
      "DELETE FROM ticket_event WHERE id = (SELECT max(id) FROM ticket_event WHERE type = 'ticket.moved')",
    ),
  ],
  [
    "one submission made one ticket",
    `INSERT INTO request_draft (id, token_hash, answers, started_at, updated_at, ticket_id)
     SELECT gen_random_uuid(), repeat(n::text, 64), '{}', now(), now(), (SELECT id FROM ticket LIMIT 1) FROM generate_series(1, 2) n`,
  ],
  [
    "a delivered report is signed or waived, with the hash of what was signed",
    `ALTER TABLE service_report DROP CONSTRAINT service_report_signature_check;
     ${past("service_report", "UPDATE service_report SET content_hash = NULL WHERE delivered_at IS NOT NULL")}`,
  ],
  [
    "at most one quote of a ticket waits for an answer",
    `DROP INDEX quote_one_sent;
     INSERT INTO quote (id, plan_id, state, lines, total_minor, valid_until, sent_at)
     SELECT gen_random_uuid(), (SELECT id FROM plan LIMIT 1), 'sent', '[]', 0, now(), now() FROM generate_series(1, 2)`,
  ],
  [
    "a ticket is sorted by the earliest due time of its running clocks",
    `UPDATE ticket SET next_due_at = now() WHERE id = (SELECT id FROM ticket WHERE ${open} LIMIT 1)`,
  ],
  [
    "a paused clock has one open pause, a running one none",
    `UPDATE ticket_clock SET paused_at = started_at WHERE id = (${runningClock})`,
  ],
  [
    "no clock runs backwards",
    `UPDATE ticket_clock SET paused_at = started_at - interval '1 hour' WHERE id = (${stoppedClock("open")})`,
  ],
  [
    "pauses of a clock have a length of at least nothing and do not overlap",
    `ALTER TABLE clock_pause DROP CONSTRAINT clock_pause_no_overlap;
     INSERT INTO clock_pause (id, clock_id, state, from_at, to_at)
     SELECT gen_random_uuid(), (${stoppedClock("open")}), 'onHold', now(), now() + interval '1 hour' FROM generate_series(1, 2)`,
  ],
  [
    "no clock of a finished ticket runs",
    `UPDATE ticket_clock SET stopped_at = NULL WHERE id = (${stoppedClock("cancelled")})`,
  ],
  [
    "no password is stored otherwise than as argon2id",
    "UPDATE person SET password_hash = 'geheim' WHERE email = 'agent@example.com'",
  ],
  [
    "no secret of tracking_token is stored as it is",
    "UPDATE tracking_token SET token_hash = 'plain' WHERE token_hash = (SELECT max(token_hash) FROM tracking_token)",
  ],
  ["no secret of api_token is stored as it is", "UPDATE api_token SET token_hash = 'plain'"],
  [
    "no secret of setup_link is stored as it is",
    "INSERT INTO setup_link (id, token_hash, created_at, expires_at) VALUES (gen_random_uuid(), 'plain', now(), now())",
  ],
  [
    "no secret of request_draft is stored as it is",
    "UPDATE request_draft SET token_hash = 'plain' WHERE token_hash = repeat('1', 64)",
  ],
  ["append-only tables refuse changes", "ALTER TABLE ticket_event DISABLE TRIGGER append_only"],
  [
    "an answered request has its answer",
    "INSERT INTO idempotency_key (owner, key, route, body_hash, finished_at) VALUES ('public', 'k', '/', '', now())",
  ],
  ["every constraint is validated", "ALTER TABLE person ADD CONSTRAINT later CHECK (name <> '') NOT VALID"],
])("notices a break of: %s", async (name, damage) => {
  expect(await namesOfBroken()).not.toContain(name);
  await client.query(damage);
  expect(await namesOfBroken()).toContain(name);
});

test("notices an index that could not be built", async () => {
  const build = client.query("CREATE UNIQUE INDEX CONCURRENTLY half_built ON ticket_event (ticket_id)");
  await expect(build).rejects.toThrow("could not create unique index");
  expect(await namesOfBroken()).toContain("every index is valid");
});
