import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** Rows from the database of the desk under test: to find what the demo company has, and for what no page can bring about. */
export async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(connection());
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** All browsers of the tests have one network address: without this, the sixth request from there would be held as suspected spam. */
export async function forgetRequestLimits(): Promise<void> {
  await query("DELETE FROM rate_limit WHERE key LIKE 'request:%'");
}

/** The secret of a link with which an administrator could be named. */
export async function setupLink(): Promise<string> {
  const { secret, hash } = newSecret();
  await query(
    "INSERT INTO setup_link (id, token_hash, expires_at) VALUES (gen_random_uuid(), $1, now() + interval '1 hour')",
    [hash],
  );
  return secret;
}

/** A REST token of a person, made without the command line, which would start a program for it. */
export async function apiToken(email: string): Promise<string> {
  const { secret, hash } = newSecret();
  await query(
    `INSERT INTO api_token (id, person_id, name, token_hash)
     SELECT gen_random_uuid(), id, 'browser tests', $2 FROM person WHERE email = $1`,
    [email, hash],
  );
  return secret;
}

export type DemoDevice = { serial: string; modelId: string };

/** A split unit without a ticket under way, new enough to be in warranty or too old for it. */
export async function idleDevice(warranty: "inWarranty" | "outOfWarranty"): Promise<DemoDevice> {
  const age = warranty === "inWarranty" ? "> now() - interval '300 days'" : "< now() - interval '2300 days'";
  const [device] = await query<DemoDevice>(
    `SELECT d.serial, d.model_id AS "modelId" FROM device d JOIN product_model m ON m.id = d.model_id
     WHERE m.code = 'XL-S35' AND d.installed_on ${age} AND NOT EXISTS (
       SELECT 1 FROM ticket t WHERE t.device_id = d.id AND t.state NOT IN ('closed', 'cancelled'))
     ORDER BY random() LIMIT 1`,
  );
  if (!device) throw new Error(`The demo company has no such device ${warranty}.`);
  return device;
}

function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: createHash("sha256").update(secret).digest("hex") };
}

/** Written by the program under test, which started the database (lib/db/embedded.ts). */
function connection(): pg.ClientConfig {
  const file = path.join(process.env.E2E_DATA_DIR ?? "", "postgres.json");
  const { port, password } = JSON.parse(readFileSync(file, "utf8")) as { port: number; password: string };
  return { host: "127.0.0.1", port, user: "desk", database: "desk", password };
}
