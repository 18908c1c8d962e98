import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderInUse, livingHolder, lockFolder, processIdentity } from "@/lib/db/folder-lock";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "desk-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a second holder is refused until the first lets go", () => {
  const lock = lockFolder(folder);
  expect(livingHolder(folder)?.pid).toBe(process.pid);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  lock.release();
  expect(livingHolder(folder)).toBeNull();
  lockFolder(folder).release();
});

test("the lock of a process that was killed is taken over", async () => {
  const holder = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(holder, "spawn");
  const pid = holder.pid ?? 0;
  writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid, identity: processIdentity(pid) }));
  expect(() => lockFolder(folder)).toThrow(`process ${pid}`);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  lockFolder(folder).release();
});

test("a living process that only has the same number does not hold the lock", () => {
  writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid: process.pid, identity: "start-1" }));
  lockFolder(folder).release();
});

test("a lock that was cut off while being written is nobody's", () => {
  writeFileSync(path.join(folder, "lock"), '{"pid": 1');
  lockFolder(folder).release();
});
