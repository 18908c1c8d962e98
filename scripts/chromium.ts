import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser of this machine that really starts (some systems have a stub that only says how to install one). */
export function installedChromium(): string | undefined {
  return places.find((place) => existsSync(place) && spawnSync(place, ["--version"], { timeout: 20_000 }).status === 0);
}

/**
 * Installs what the browser tests need and the machine lacks: Debian's packages as root, else Playwright's own browser.
 * Returns the browser to use, "" for Playwright's own. Throws Error when there is no way.
 */
export function ensureChromium(say: (line: string) => void): string {
  const found = process.env.CHROMIUM_PATH || installedChromium();
  const missing = [...(found ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-noto-cjk"])];
  if (missing.length > 0 && isDebianRoot()) {
    say(`Installing ${missing.join(" and ")} with apt-get …`);
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing]);
  }
  const usable = found ?? installedChromium();
  if (usable) return usable;
  say("Installing Chromium with Playwright …");
  if (!run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"])) {
    throw new Error("There is no browser: install Chromium or Google Chrome, or set CHROMIUM_PATH.");
  }
  return "";
}

function hasChineseFont(): boolean {
  const fonts = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return process.platform !== "linux" || (fonts.status === 0 && fonts.stdout.trim() !== "");
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function run(program: string, args: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"], env: environment }).status === 0;
}
