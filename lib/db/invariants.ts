import pg from "pg";

type Invariant = {
  name: string;
  /** Returns the offending rows; none when the invariant holds. */
  sql: string;
};

const isOpen = "state NOT IN ('closed', 'cancelled')";

const organisation: Invariant[] = [
  {
    name: "the departments are one tree",
    sql: `WITH RECURSIVE reached AS (
            SELECT id FROM department WHERE parent_id IS NULL
            UNION SELECT d.id FROM department d JOIN reached r ON d.parent_id = r.id
          )
          SELECT code, 'not below the root' AS fault FROM department WHERE id NOT IN (SELECT id FROM reached)
          UNION ALL
          SELECT code, 'second root' FROM department
          WHERE parent_id IS NULL AND (SELECT count(*) FROM department WHERE parent_id IS NULL) > 1`,
  },
  {
    name: "no position reports to itself, directly or through others",
    sql: `WITH RECURSIVE line AS (
            SELECT id AS start, reports_to_id AS above FROM position WHERE reports_to_id IS NOT NULL
            UNION SELECT line.start, p.reports_to_id FROM line JOIN position p ON p.id = line.above
            WHERE p.reports_to_id IS NOT NULL
          )
          SELECT code FROM position JOIN line ON line.start = position.id AND line.above = position.id`,
  },
  {
    name: "no open ticket belongs to a closed department or a disabled person",
    sql: `SELECT t.number FROM ticket t
          LEFT JOIN department d ON d.id = t.department_id
          LEFT JOIN person p ON p.id = t.assignee_id
          WHERE t.${isOpen} AND (d.closed_at IS NOT NULL OR p.disabled_at IS NOT NULL)`,
  },
];

const workflow: Invariant[] = [
  {
    name: "every ticket stands where its last transition led",
    sql: `SELECT t.number, t.stage, t.state FROM ticket t
          LEFT JOIN LATERAL (
            SELECT id, to_stage, to_state FROM ticket_transition WHERE ticket_id = t.id ORDER BY id DESC LIMIT 1
          ) last ON true
          WHERE last.id IS NULL OR t.last_transition_id IS DISTINCT FROM last.id
             OR t.stage <> last.to_stage OR t.state <> last.to_state`,
  },
  {
    name: "every transition is in the workflow and starts where the one before it led",
    sql: `SELECT ticket_id, id, action FROM (
            SELECT *, lag(to_stage) OVER history AS stage_before, lag(to_state) OVER history AS state_before
            FROM ticket_transition WINDOW history AS (PARTITION BY ticket_id ORDER BY id)
          ) step
          WHERE from_stage IS DISTINCT FROM stage_before OR from_state IS DISTINCT FROM state_before
             OR (from_stage IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM workflow_transition w
               WHERE w.action = step.action AND w.from_stage = step.from_stage AND w.from_state = step.from_state
                 AND w.to_stage = step.to_stage AND w.to_state = step.to_state))`,
  },
  {
    name: "no event is newer than its ticket's version",
    sql: `SELECT t.number, e.id FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id WHERE e.ticket_version > t.version`,
  },
  {
    // The first transition, "open", is told as ticket.submitted.
    name: "every transition has its event",
    sql: `SELECT t.number FROM ticket t
          WHERE (SELECT count(*) FROM ticket_event e WHERE e.ticket_id = t.id AND e.type = 'ticket.moved')
             <> (SELECT count(*) FROM ticket_transition s WHERE s.ticket_id = t.id AND s.action <> 'open')`,
  },
  {
    name: "one submission made one ticket",
    sql: "SELECT ticket_id FROM request_draft WHERE ticket_id IS NOT NULL GROUP BY ticket_id HAVING count(*) > 1",
  },
  {
    name: "a delivered report is signed or waived, with the hash of what was signed",
    sql: `SELECT id FROM service_report WHERE delivered_at IS NOT NULL
          AND (signature_kind IS NULL OR signed_at IS NULL OR content_hash IS NULL)`,
  },
  {
    name: "at most one quote of a ticket waits for an answer",
    sql: `SELECT p.ticket_id FROM quote q JOIN plan p ON p.id = q.plan_id WHERE q.state = 'sent'
          GROUP BY p.ticket_id HAVING count(*) > 1`,
  },
];

const clocks: Invariant[] = [
  {
    name: "no clock runs backwards",
    sql: "SELECT id FROM ticket_clock WHERE due_at < started_at OR stopped_at < started_at OR paused_at < started_at",
  },
  {
    name: "a paused clock has one open pause, a running one none",
    sql: `SELECT c.id FROM ticket_clock c
          WHERE (SELECT count(*) FROM clock_pause p WHERE p.clock_id = c.id AND p.to_at IS NULL)
             <> (c.paused_at IS NOT NULL AND c.stopped_at IS NULL)::int`,
  },
  {
    name: "pauses of a clock have a length of at least nothing and do not overlap",
    sql: `SELECT a.id FROM clock_pause a WHERE a.to_at < a.from_at
          UNION ALL
          SELECT a.id FROM clock_pause a JOIN clock_pause b ON b.clock_id = a.clock_id AND b.id > a.id
          WHERE tstzrange(a.from_at, a.to_at) && tstzrange(b.from_at, b.to_at)`,
  },
  {
    name: "no clock of a finished ticket runs",
    sql: `SELECT t.number, c.clock FROM ticket_clock c JOIN ticket t ON t.id = c.ticket_id
          WHERE NOT t.${isOpen} AND c.stopped_at IS NULL`,
  },
  {
    name: "a ticket is sorted by the earliest due time of its running clocks",
    sql: `SELECT t.number, t.next_due_at, least_due.due_at FROM ticket t
          CROSS JOIN LATERAL (
            SELECT min(due_at) AS due_at FROM ticket_clock
            WHERE ticket_id = t.id AND stopped_at IS NULL AND paused_at IS NULL
          ) least_due
          WHERE t.next_due_at IS DISTINCT FROM least_due.due_at`,
  },
];

const hashed = ["tracking_token", "api_token", "setup_link", "request_draft"];

const appendOnly = ["ticket_transition", "ticket_event", "routing_decision", "message", "audit_event"];

const safety: Invariant[] = [
  ...hashed.map((table) => ({
    name: `no secret of ${table} is stored as it is`,
    sql: `SELECT id FROM ${table} WHERE token_hash !~ '^[0-9a-f]{64}$'`,
  })),
  {
    name: "no password is stored otherwise than as argon2id",
    sql: "SELECT id FROM person WHERE password_hash NOT LIKE '$argon2id$%'",
  },
  {
    name: "append-only tables refuse changes",
    sql: `SELECT name FROM unnest(ARRAY[${appendOnly.map((table) => `'${table}'`).join(", ")}]) AS name
          WHERE NOT EXISTS (
            SELECT 1 FROM pg_trigger WHERE tgrelid = name::regclass AND tgname = 'append_only' AND tgenabled IN ('O', 'A'))`,
  },
  {
    name: "an answered request has its answer",
    sql: "SELECT owner, route FROM idempotency_key WHERE (finished_at IS NULL) <> (response_status IS NULL)",
  },
  {
    name: "every constraint is validated",
    sql: "SELECT conrelid::regclass::text AS table, conname FROM pg_constraint WHERE NOT convalidated",
  },
  {
    name: "every index is valid",
    sql: "SELECT indexrelid::regclass::text AS index FROM pg_index WHERE NOT (indisvalid AND indisready)",
  },
];

/** What must be true of the stored data at any moment. */
const invariants = [...organisation, ...workflow, ...clocks, ...safety];

/** The invariants that do not hold, each with at most ten offending rows. Waits as long as it takes: it reads whole tables. */
export async function brokenInvariants(databaseUrl: string): Promise<{ name: string; rows: unknown[] }[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    // One moment for all of them: a ticket may move while the doctor reads.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const broken: { name: string; rows: unknown[] }[] = [];
    for (const { name, sql } of invariants) {
      const { rows } = await client.query(`SELECT * FROM (${sql}) AS offending LIMIT 10`);
      if (rows.length > 0) broken.push({ name, rows });
    }
    return broken;
  } finally {
    await client.end();
  }
}
