import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

type Holder = { pid: number; identity: string };

/** Another living process works on the data folder. */
export class FolderInUse extends Error {
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another running desk (process ${pid}): stop that one, or set DATA_DIR and PORT to others.`,
    );
    this.pid = pid;
  }
}

/** Takes the folder for this process until `release()`; the lock of a process that died is taken over. Throws FolderInUse. */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "lock");
  const self: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? "" };
  const holder = livingHolder(folder);
  if (holder) throw new FolderInUse(folder, holder.pid);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify(self), { flag: "wx" });
  } catch {
    // Between the look and the write another start was quicker.
    throw new FolderInUse(folder, livingHolder(folder)?.pid ?? 0);
  }
  return { release: () => rmSync(file, { force: true }) };
}

/** The living process that holds the folder, if any. */
export function livingHolder(folder: string): Holder | null {
  const file = path.join(folder, "lock");
  if (!existsSync(file)) return null;
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return processIdentity(holder.pid) === holder.identity ? holder : null;
  } catch {
    // A lock that was cut off while being written is nobody's.
    return null;
  }
}

/**
 * What tells a process from a later one with the same number: when it started; null when it does not run. Numbers come round
 * quickly in containers, where every start hands out the same small ones again.
 */
export function processIdentity(pid: number): string | null {
  if (existsSync("/proc/self/stat")) {
    try {
      const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
      const [state, ...fields] = afterName.split(" ");
      return state === "Z" ? null : `start-${fields[18]}`;
    } catch {
      return null;
    }
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
