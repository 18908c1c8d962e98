import { existsSync, readFileSync } from "node:fs";

export type Counts = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** What Vitest's report says; a file that failed before its first test counts as one failure. */
export function countVitest(file: string, exitCode: number): Counts {
  const report = readReport<VitestReport>(file);
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return atLeastOneFailure(
    { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + broken.length },
    exitCode,
  );
}

/** What Playwright's report says; a test that passed only at a second try counts as a failure. */
export function countPlaywright(file: string, exitCode: number): Counts {
  const report = readReport<PlaywrightReport>(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky }, exitCode);
}

/** A check without tests of its own, such as the types. */
export function countCheck(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run that failed in another way than by a test, or that found no test at all, must not look like a success. */
function atLeastOneFailure({ passed, failed }: Counts, exitCode: number): Counts {
  const isHollow = passed + failed === 0;
  return { passed, failed: failed === 0 && (exitCode !== 0 || isHollow) ? 1 : failed };
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;
}
