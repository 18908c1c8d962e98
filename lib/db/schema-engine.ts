import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaContainer, SchemaEngine } from "@prisma/schema-engine-wasm";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const filters = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own schema engine compiled to WebAssembly. Prisma's command line downloads a native engine from a host that
 * closed networks do not reach (docs/decisions). Every call opens its own connections and closes them.
 */
let loaded: Promise<typeof SchemaEngine> | undefined;

/** Applies what is missing, in the order of the names, and writes Prisma's table of migrations. Returns the names applied. */
export async function applyMigrations(databaseUrl: string, migrationsList: MigrationList): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/** The SQL that leads from one schema to another; empty when there is no difference. The URL only names the dialect. */
export async function diffSchemas(
  databaseUrl: string,
  from: SchemaContainer[],
  to: SchemaContainer[],
): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: from.length > 0 ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? "";
  });
}

async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= loadEngine();
  const Engine = await loaded;
  const adapter = new WholeScriptAdapter({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000, max: 2 });
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await Engine.new({ datamodels: undefined }, () => undefined, bound);
  try {
    return await work(engine);
  } finally {
    engine.free();
    // The engine leaves its connections open, and an open connection keeps a database from being copied or dropped.
    await adapter.close();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside function bodies, and runs the pieces one by one. Sent whole,
 * a migration keeps its functions and is one transaction: it is applied or it is not.
 */
class WholeScriptAdapter extends PrismaPg {
  readonly #opened: { dispose(): Promise<void> }[] = [];

  async close(): Promise<void> {
    await Promise.all(this.#opened.splice(0).map((connection) => connection.dispose()));
  }

  override async connect() {
    const connection = await super.connect();
    this.#opened.push(connection);
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script);
      } catch (error) {
        throw error instanceof pg.DatabaseError ? new DriverAdapterError(sqlError(error)) : error;
      }
    };
    return connection;
  }
}

function sqlError(error: pg.DatabaseError) {
  return {
    kind: "postgres" as const,
    code: error.code ?? "",
    severity: error.severity ?? "ERROR",
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  };
}

async function loadEngine(): Promise<typeof SchemaEngine> {
  const require = createRequire(import.meta.url);
  const file = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": engineModule as never,
  });
  const bindings = engineModule as unknown as {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
    SchemaEngine: typeof SchemaEngine;
  };
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine;
}
