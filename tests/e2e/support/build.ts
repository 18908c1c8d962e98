import { readFileSync } from "node:fs";
import path from "node:path";

/** Where the program under test is built: beside the one that people run. */
export const buildFolder = ".next-test";

export type BuiltPage = {
  /** Such as "/tickets/[number]". */
  route: string;
  /** The group of app/ that it belongs to: "auth", "desk" or "public". */
  area: string;
};

/** All pages, except the framework's own for errors. */
export function builtPages(): BuiltPage[] {
  const routes = readManifest<Record<string, string>>("app-path-routes-manifest.json");
  return Object.entries(routes)
    .filter(([source, route]) => source.endsWith("/page") && !route.startsWith("/_"))
    .map(([source, route]) => ({ route, area: /^\/\((\w+)\)/.exec(source)?.[1] ?? "" }))
    .sort((a, b) => a.route.localeCompare(b.route, "en"));
}

export type BuiltAction = {
  id: string;
  /** Its module, from the project's root. */
  file: string;
  /** Its exported name. */
  name: string;
  /** A page that knows it, such as "/tickets/[number]". */
  page: string;
};

type Entry = { workers: Record<string, unknown>; filename: string; exportedName: string };

/** Every server action that a browser can call. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = readManifest<Record<"node" | "edge", Record<string, Entry>>>(
    "server/server-reference-manifest.json",
  );
  return Object.entries({ ...node, ...edge }).map(([id, { workers, filename, exportedName }]) => ({
    id,
    file: filename,
    name: exportedName,
    page: pathOf(Object.keys(workers)[0] ?? ""),
  }));
}

/** "app/(desk)/tickets/[number]/page" → "/tickets/[number]". */
function pathOf(worker: string): string {
  const segments = worker.split("/").slice(1, -1);
  return `/${segments.filter((segment) => !segment.startsWith("(")).join("/")}`;
}

function readManifest<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(buildFolder, file), "utf8")) as T;
}
