// Plain JavaScript for whatever Node the system has: it installs the packages, among them the Node that everything else runs on.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { whenNpmIsGone } from "./npm-parent.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Installs what is missing and runs a script of this folder on the pinned Node; ends with its exit code. */
export function runOnPinnedNode(script) {
  checkNode();
  if (!isInstalled()) install();
  const child = spawn(pinnedNode(), ["--import", "tsx", path.join(root, "scripts", script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  // Ctrl-C reaches the child by itself; a signal sent to this process alone must be passed on. Either way the child decides when to end.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal === "SIGINT" ? "SIGTERM" : signal));
  whenNpmIsGone(() => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major >= 22 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer (any of 22, 24, …).`);
}

/** True when node_modules holds exactly the versions of the lock file; packages for other platforms may be absent. */
function isInstalled() {
  const installedFile = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(path.join(root, "package-lock.json"))).every(([name, wanted]) => {
    const found = installed[name];
    return (
      name === "" ||
      (found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true)
    );
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function install() {
  console.log("Installing the packages (npm ci) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail("npm ci failed: see its message above.");
}

function pinnedNode() {
  const file = path.join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(file)) return file;
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  return fail("The pinned Node was not installed (npm ran without install scripts?): run `npm rebuild node`.");
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
