import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const shellPattern = /(^|\/)-?(a|ba|da|k|z)?sh$/;

/**
 * Calls `end` once when the npm that runs this script is gone. npm hands a signal to its shell only, which dies of it silently, and
 * whoever is killed hard hands on nothing: this process would stay, and with it the server and the database.
 */
export function whenNpmIsGone(end) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  const found = statusOf(parent);
  // Some shells stay between npm and the script, others replace themselves by it.
  const grandparent = found && shellPattern.test(found.program) ? found.parent : null;
  const timer = setInterval(() => {
    const isThere = process.ppid === parent && (grandparent === null || statusOf(parent)?.parent === grandparent);
    if (isThere) return;
    clearInterval(timer);
    end();
  }, 1_500);
  timer.unref();
}

function statusOf(pid) {
  const text = existsSync("/proc/self/stat") ? readProc(pid) : readPs(pid);
  const match = /^(\d+)\s+(.+)$/.exec(text.trim());
  return match && { parent: Number(match[1]), program: match[2] };
}

function readProc(pid) {
  try {
    const [, program, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return `${parent} ${program}`;
  } catch {
    return "";
  }
}

function readPs(pid) {
  return spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}
