import pg from "pg";

type Invariant = {
  name: string;
  /** Returns the offending rows; none when the invariant holds. */
  sql: string;
};

/** What must be true of the stored data at any moment (run by `npm run doctor`, after fault tests and on a restored backup). */
const invariants: Invariant[] = [
  {
    name: "every constraint is validated",
    sql: "SELECT conrelid::regclass::text AS table, conname FROM pg_constraint WHERE NOT convalidated",
  },
  {
    name: "every index is valid",
    sql: "SELECT indexrelid::regclass::text AS index FROM pg_index WHERE NOT (indisvalid AND indisready)",
  },
];

/** The invariants that do not hold, each with at most ten offending rows. */
export async function brokenInvariants(databaseUrl: string): Promise<{ name: string; rows: unknown[] }[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
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
