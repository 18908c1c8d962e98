import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { brokenInvariants } from "@/lib/db/invariants";
import { seedBase } from "@/prisma/seed/base";
import { seedStarterCompany } from "@/prisma/seed/base/starter";

const url = process.env.DATABASE_URL ?? "";
const client = new pg.Client({ connectionString: url });

beforeAll(async () => {
  await db.$transaction(async (tx) => {
    await seedBase(tx);
    await seedStarterCompany(tx, { nameZh: "本公司", nameEn: "Our company" });
    await tx.person.create({ data: { email: "one@example.test", name: "One" } });
  });
  await client.connect();
});

afterAll(() => client.end());

test("a company that has just begun breaks none", async () => {
  expect(await brokenInvariants(url)).toEqual([]);
});

/** Each breaks the data as only a defect or a hand in the database could, past the triggers. */
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
    "no password is stored otherwise than as argon2id",
    "UPDATE person SET password_hash = 'geheim' WHERE email = 'one@example.test'",
  ],
  [
    "no secret of setup_link is stored as it is",
    "INSERT INTO setup_link (id, token_hash, created_at, expires_at) VALUES (gen_random_uuid(), 'plain', now(), now())",
  ],
  ["append-only tables refuse changes", "ALTER TABLE ticket_event DISABLE TRIGGER append_only"],
  [
    "an answered request has its answer",
    "INSERT INTO idempotency_key (owner, key, route, body_hash, finished_at) VALUES ('public', 'k', '/', '', now())",
  ],
  ["every constraint is validated", "ALTER TABLE person ADD CONSTRAINT later CHECK (name <> '') NOT VALID"],
])("notices a break of: %s", async (name, damage) => {
  await client.query(damage);
  expect((await brokenInvariants(url)).map((broken) => broken.name)).toContain(name);
});
