import type { RoleKey } from "@/lib/access/constants";
import type { PersonActor } from "@/lib/auth/actor";
import { personActor } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { seedBase } from "@/prisma/seed/base";
import { type CategorySeed, insertCatalogue } from "@/prisma/seed/catalogue";
import { type DepartmentSeed, insertChart, type PositionSeed, positionId } from "@/prisma/seed/chart";
import { stableId } from "@/prisma/seed/ids";

type Place = Pick<DepartmentSeed, "code" | "function" | "areaCodes">;

/** Customer service and support for the whole country, two repair teams for a region each. */
const places: readonly Place[] = [
  { code: "CO", function: "management" },
  { code: "CS", function: "customerService" },
  { code: "TS", function: "technicalSupport" },
  { code: "RE", function: "repair", areaCodes: ["31"] },
  { code: "RS", function: "repair", areaCodes: ["44"] },
  { code: "PA", function: "parts" },
  { code: "QA", function: "quality" },
];

/** One position each; `lead` heads its department, so that routing names others first. */
const people = {
  manager: { department: "CO", roles: ["manager"], isHead: true },
  admin: { department: "CO", roles: ["admin"] },
  agent: { department: "CS", roles: ["serviceAgent"] },
  support: { department: "TS", roles: ["supportEngineer"] },
  technician: { department: "RE", roles: ["technician"] },
  colleague: { department: "RE", roles: ["technician"] },
  lead: { department: "RE", roles: ["technician", "teamLead"], isHead: true },
  southerner: { department: "RS", roles: ["technician"] },
  newParts: { department: "PA", roles: ["newPartsClerk"] },
  oldParts: { department: "PA", roles: ["oldPartsClerk"] },
  quality: { department: "QA", roles: ["quality"] },
  finance: { department: "CO", roles: ["finance"] },
} as const satisfies Record<string, { department: string; roles: readonly RoleKey[]; isHead?: boolean }>;

export type StaffName = keyof typeof people;
export const staffNames = Object.keys(people) as StaffName[];

const categories: readonly CategorySeed[] = [
  category("AC", [
    { code: "AC-C1", zh: "断电", en: "Disconnected" },
    { code: "AC-C2", zh: "绝缘电阻", en: "Insulation", unit: "MΩ", range: [2, null], isTest: true },
    { code: "AC-C3", zh: "试运行", en: "Test run", isTest: true },
    { code: "AC-C4", zh: "噪声", en: "Noise", unit: "dB", range: [0, 60], isTest: true, isOptional: true },
  ]),
  category("HP", [{ code: "HP-C1", zh: "试运行", en: "Test run", isTest: true }]),
];

function category(code: string, checklist: CategorySeed["checklist"]): CategorySeed {
  return {
    code,
    nameZh: code,
    nameEn: code,
    icon: "package",
    safety: ["有危险吗？", "Any danger?"],
    symptoms: [[`${code}-S1`, "不制热", "No heat", "thermometer"]],
    faults: [[`${code}-F1`, "电气", "Electrical", [[`${code}-F11`, "主板损坏", "Board failed"]]]],
    checklist,
  };
}

const parts = [
  { number: "PCB-1", isReturnable: true, isDivisible: false },
  { number: "PIPE-1", isReturnable: false, isDivisible: true },
];

export const ids = {
  department: (code: string) => stableId("department", code),
  person: (name: StaffName) => stableId("person", name),
  category: (code: "AC" | "HP") => stableId("category", code),
  model: (code: "AC-35" | "HP-12") => stableId("model", code),
  symptom: (code: "AC" | "HP") => stableId("symptom", `${code}-S1`),
  /** A leaf of the fault tree, and what stands above it. */
  fault: (code: "AC" | "HP") => stableId("faultCode", `${code}-F11`),
  faultGroup: (code: "AC" | "HP") => stableId("faultCode", `${code}-F1`),
  check: (code: string) => stableId("checklistItem", code),
  part: (number: "PCB-1" | "PIPE-1") => stableId("part", number),
};

/** Serial numbers of devices: installed in 2026, and in 2015. */
export const serials = { inWarranty: "AC35-2026-0001", outOfWarranty: "AC35-2015-0001" };

/** Fills a fresh copy of the migrated database with a small company; once per test file. */
export async function createCompany(): Promise<void> {
  await seedBase(db);
  await db.company.create({ data: { nameZh: "澄风热能", nameEn: "Clearwind", hotline: "400-820-1688" } });
  const names = (code: string) => ({ nameZh: code, nameEn: code });
  await insertChart(
    db,
    places.map(
      (place): DepartmentSeed => ({
        ...place,
        ...names(place.code),
        parent: place.code === "CO" ? null : "CO",
        kind: "department",
      }),
    ),
    staffNames.map((name): PositionSeed => {
      const { department, roles } = people[name];
      const words = { titleZh: name, titleEn: name, duties: [], requirements: ["", ""] as const };
      const isHead = "isHead" in people[name];
      return { code: name, department, roles, isHead, ...words, layer: "operations", headcount: 1, reportsTo: null };
    }),
  );
  await insertCatalogue(db, categories, [
    { code: "AC-35", category: "AC", ...names("AC-35"), terms: { labour: 72, parts: 72, majorParts: 72 } },
    { code: "HP-12", category: "HP", ...names("HP-12"), terms: { labour: 24, parts: 24, majorParts: 24 } },
  ]);
  await db.person.createMany({
    data: staffNames.map((name) => ({
      id: ids.person(name),
      email: `${name.toLowerCase()}@example.com`,
      name: `员工 ${name}`,
    })),
  });
  await db.assignment.createMany({
    data: staffNames.map((name) => ({
      personId: ids.person(name),
      positionId: positionId(name),
      validFrom: new Date("2020-01-01"),
    })),
  });
  await db.part.createMany({
    data: parts.map((part) => ({
      ...part,
      ...names(part.number),
      id: stableId("part", part.number),
      priceMinor: 9900,
    })),
  });
  const owner = await db.customer.create({ data: { name: "王建国", phone: "13800000000" }, select: { id: true } });
  const device = { modelId: ids.model("AC-35"), customerId: owner.id };
  await db.device.createMany({
    data: [
      { ...device, serial: serials.inWarranty, installedOn: new Date("2026-03-01") },
      { ...device, serial: serials.outOfWarranty, installedOn: new Date("2015-03-01") },
    ],
  });
}

/** One of the company's people, signed in now. */
export async function staff(name: StaffName): Promise<PersonActor> {
  const actor = await personActor(ids.person(name));
  if (!actor) throw new Error(`nobody is called ${name}`);
  return actor;
}
