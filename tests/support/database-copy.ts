import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection that may create databases. */
    adminUrl: string;
    /** Connection to the migrated database that is copied. */
    templateUrl: string;
  }
}

export type DatabaseCopy = { url: string; drop(): Promise<void> };

/** A fresh copy of the migrated database: with the reference rows, without anything else. */
export async function copyDatabase(): Promise<DatabaseCopy> {
  const [adminUrl, templateUrl] = [inject("adminUrl"), inject("templateUrl")];
  const template = new URL(templateUrl);
  const name = `desk_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)} OWNER ${template.username}`);
  return {
    url: withDatabase(templateUrl, name),
    drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
