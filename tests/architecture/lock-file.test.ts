import { describe, expect, test } from "vitest";
import { read } from "./sources";

type Entry = { version: string; resolved?: string; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Entry> };

/** Versions below these have known holes or break this stack (docs/architecture.md). */
const floors: Record<string, string> = {
  next: "16.3.3",
  "next-auth": "5.0.0-beta.32",
  "@auth/core": "0.41.3",
  nodemailer: "10.0.0",
  sharp: "0.35.4",
};

const { packages } = JSON.parse(read("package-lock.json")) as Lock;
const manifest = JSON.parse(read("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;

describe("lock file", () => {
  test.each(Object.entries(floors))("%s is at least %s wherever it is installed", (name, floor) => {
    const found = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
    expect(found.filter(([, { version }]) => compare(version, floor) < 0)).toEqual([]);
  });

  test("the xlsx of npm, abandoned with known holes, is not installed", () => {
    expect(Object.keys(packages).filter((place) => place.endsWith("node_modules/xlsx"))).toEqual([]);
  });

  test("everything comes from the npm registry", () => {
    const places = Object.values(packages).flatMap(({ resolved }) => (resolved ? [resolved] : []));
    expect(places.filter((place) => !place.startsWith("https://registry.npmjs.org/"))).toEqual([]);
  });

  test("the packages of every platform are named, or npm ci refuses the file", () => {
    const names = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, "")));
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
    expect(Object.entries(packages).filter(([place, { version }]) => place !== "" && !version)).toEqual([]);
  });

  test("versions are pinned exactly", () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

/** Order of two versions: numbers by value, and a pre-release before its release. */
function compare(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function parts(version: string): number[] {
  const [release = "", pre] = version.split("-");
  const preRank = pre === undefined ? [Number.MAX_SAFE_INTEGER] : (pre.match(/\d+/g) ?? []).map(Number);
  return [...release.split(".").map(Number), ...preRank];
}
