import type { Random } from "@/prisma/seed/random";

/** A device that nobody has installed yet stands in the dealer's store. */
export type DemoDevice = { serial: string; model: string; installedDaysAgo: number | null };
type Owner = { kind: "individual" | "company" | "dealer"; devices: DemoDevice[] };

const deviceCount = 500;
const homeModels = { "XL-S26": 20, "XL-S35": 32, "XL-F72": 12, "XL-V120": 12, "XL-H80": 16, "XL-H160": 8 };
const workModels = { "XL-S35": 8, "XL-F72": 20, "XL-V120": 10, "XL-V450": 34, "XL-H160": 10, "XL-H400": 18 };

/** Gives every customer one device and the rest, more often, to companies, until there are 500. */
export function giveDevices(random: Random, customers: readonly Owner[]): void {
  const companies = customers.filter(({ kind }) => kind !== "individual");
  const individuals = customers.filter(({ kind }) => kind === "individual");
  for (let i = 0; i < deviceCount; i += 1) {
    const owner = customers[i] ?? random.pick(random.chance(0.7) ? companies : individuals);
    owner.devices.push(deviceOf(random, owner, i));
  }
}

/** Model, letter of the works, running number: "XLS35C10234" is read out and typed as one word. */
function deviceOf(random: Random, owner: Owner, i: number): DemoDevice {
  const model = random.weighted<string>(owner.kind === "individual" ? homeModels : workModels);
  const isStock = owner.kind === "dealer" && random.chance(0.5);
  return {
    serial: `${model.replace("-", "")}${random.pick([..."ABCDEFGH"])}${10_000 + i * 13}`,
    model,
    installedDaysAgo: isStock ? null : daysInUse(random),
  };
}

/** Most faults come in the first months or after years; both sides of the two- and three-year terms are well filled. */
function daysInUse(random: Random): number {
  const [low, high] = { new: [10, 180], middle: [181, 900], old: [901, 2600] }[
    random.weighted({ new: 25, middle: 40, old: 35 })
  ] as [number, number];
  return random.int(low, high);
}
