import type { DemoCustomer } from "@/prisma/seed/demo/customers";
import { parts } from "@/prisma/seed/demo/parts";
import { heatPumpScenarios } from "@/prisma/seed/demo/scenarios/heat-pump";
import type { Scenario } from "@/prisma/seed/demo/scenarios/scenario";
import { splitScenarios } from "@/prisma/seed/demo/scenarios/split";
import { vrfScenarios } from "@/prisma/seed/demo/scenarios/vrf";
import { type Job, jobs } from "@/prisma/seed/demo/texts/requests";
import type { Random } from "@/prisma/seed/random";

/** What is to be done: a fault to repair, or a job without one, with the model's own part numbers. */
export type Work = Omit<Scenario, "symptom" | "says" | "saysEn" | "saysAtWork"> & {
  symptom: string | null;
  /** Fixed price of a job without a fault. */
  priceMinor: number | null;
};

const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  SPLIT: splitScenarios,
  VRF: vrfScenarios,
  HEATPUMP: heatPumpScenarios,
};

const jobFaults: Readonly<Record<string, string>> = { SPLIT: "SP-N1", VRF: "VR-N1", HEATPUMP: "HP-N1" };

const ownParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  compressor: {
    "XL-S26": "20-0101",
    "XL-S35": "20-0102",
    "XL-F72": "20-0103",
    "XL-V120": "30-0201",
    "XL-V450": "30-0202",
    "XL-H80": "40-0301",
    "XL-H160": "40-0302",
    "XL-H400": "40-0303",
  },
  indoorBoard: { "XL-S26": "20-0108", "XL-S35": "20-0108", "XL-F72": "20-0109" },
};

type Wanted = {
  category: string;
  model: string;
  customer: Pick<DemoCustomer, "locale" | "kind">;
  isTalked: boolean;
};

/** A fault that this model can have, and one way in which the customer tells it; `isTalked` = one that a call can solve. */
export function workFor(random: Random, { category, model, customer, isTalked }: Wanted): { work: Work; says: string } {
  const possible = (scenarios[category] ?? []).filter(
    (scenario) => partsOf(scenario, model).every(fits(model)) && (!isTalked || scenario.remote),
  );
  const { says, saysEn, saysAtWork = says, ...scenario } = random.pick(possible);
  const inChinese = customer.kind === "individual" ? says : saysAtWork;
  return {
    work: { ...scenario, parts: partsOf(scenario, model), priceMinor: null },
    says: random.pick(customer.locale === "en" ? saysEn : inChinese),
  };
}

/** A job without a fault, and how the customer asks for it. */
export function jobFor(
  random: Random,
  kind: Job["kind"],
  category: string,
  locale: DemoCustomer["locale"],
): { work: Work; says: string } {
  const job = random.pick(jobs.filter((other) => other.kind === kind));
  const { cause, steps, minutes, findings, work, priceMinor } = job;
  const fault = jobFaults[category] ?? "";
  return {
    work: { symptom: null, fault, cause, evidence: "", steps, minutes, findings, work, parts: [], priceMinor },
    says: locale === "en" ? job.asksEn : random.pick(job.asks),
  };
}

function partsOf(scenario: Pick<Scenario, "parts">, model: string): [string, number][] {
  return scenario.parts.map(([part, quantity]) => [ownParts[part]?.[model] ?? part, quantity]);
}

function fits(model: string): (part: [string, number]) => boolean {
  return ([wanted]) => parts.some(([number, , , , models]) => number === wanted && models.includes(model));
}
