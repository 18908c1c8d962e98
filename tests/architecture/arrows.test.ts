import { createRequire } from "node:module";
import { cruise, type IConfiguration, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { beforeAll, describe, expect, test } from "vitest";
import { sourceFiles } from "./sources";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IConfiguration;
const rules = (config.forbidden ?? []) as IForbiddenRuleType[];
const webpackConfig = createRequire(import.meta.url)("./resolve.cjs") as {
  resolve: { alias: Record<string, string>; extensions: string[] };
};

let result: ICruiseResult;

beforeAll(async () => {
  const files = sourceFiles(/^(app|components|lib|scripts|prisma|tests)\/.*\.(tsx?|mjs)$|^[^/]+\.(ts|mjs)$/);
  const { output } = await cruise(
    files,
    { ...config.options, ruleSet: { forbidden: rules }, validate: true },
    webpackConfig.resolve,
  );
  result = output as ICruiseResult;
}, 60_000);

describe("arrows", () => {
  test("the whole tree was read, with its imports", () => {
    expect(result.summary.totalCruised).toBeGreaterThan(100);
    expect(result.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(result.summary.totalCruised);
  });

  test.each(rules.map((rule) => rule.name ?? ""))("%s", (name) => {
    const broken = result.summary.violations.filter((violation) => violation.rule.name === name);
    expect(
      broken.map(({ from, to, cycle }) => [from, ...(cycle?.map((step) => step.name) ?? [to])].join(" → ")),
    ).toEqual([]);
  });
});
