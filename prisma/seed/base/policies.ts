import type { Tx } from "@/lib/db/client";
import type { ClockKind } from "@/lib/sla/schema";
import { calendarId } from "@/prisma/seed/base/calendars";
import { stableId } from "@/prisma/seed/ids";

/** Minutes; `open` counts the hours of the policy's calendar, `always` every hour of every day. */
type Target = { open: number } | { always: number };
type PolicySeed = {
  code: string;
  nameZh: string;
  nameEn: string;
  conditions: {
    priority?: "urgent" | "high";
    kind?: "complaint" | "installation";
    warranty?: "inWarranty" | "outOfWarranty";
    tier?: "key";
  };
  calendar: "CN-OFFICE" | "CN-FIELD";
  targets: Record<ClockKind, Target>;
};

const hour = 60;
/** Open hours of a day in the two calendars. */
const fieldDay = 12 * hour;
const officeDay = 7.5 * hour;
/** domain.md §4: the engineer calls within 15 minutes of the dispatch, at any hour. */
const engineerContact: Target = { always: 15 };

/** In order; the first whose conditions hold applies. Figures: domain.md §4, shortened for urgent and key-account work. */
const policies: readonly PolicySeed[] = [
  {
    code: "urgent",
    nameZh: "紧急",
    nameEn: "Urgent",
    conditions: { priority: "urgent" },
    calendar: "CN-FIELD",
    targets: {
      firstResponse: { always: 15 },
      diagnosis: { always: 2 * hour },
      engineerContact,
      arrival: { always: 4 * hour },
      resolution: { always: 24 * hour },
    },
  },
  {
    code: "key-account",
    nameZh: "大客户",
    nameEn: "Key account",
    conditions: { tier: "key" },
    calendar: "CN-FIELD",
    targets: {
      firstResponse: { open: 30 },
      diagnosis: { open: 4 * hour },
      engineerContact,
      arrival: { always: 12 * hour },
      resolution: { open: 2 * fieldDay },
    },
  },
  {
    code: "complaint",
    nameZh: "投诉",
    nameEn: "Complaint",
    conditions: { kind: "complaint" },
    calendar: "CN-OFFICE",
    targets: {
      firstResponse: { open: 1 * hour },
      diagnosis: { open: officeDay },
      engineerContact,
      arrival: { always: 24 * hour },
      resolution: { open: 3 * officeDay },
    },
  },
  {
    code: "high",
    nameZh: "优先",
    nameEn: "High priority",
    conditions: { priority: "high" },
    calendar: "CN-FIELD",
    targets: {
      firstResponse: { open: 30 },
      diagnosis: { always: 12 * hour },
      engineerContact,
      arrival: { always: 12 * hour },
      resolution: { open: 2 * fieldDay },
    },
  },
  {
    code: "installation",
    nameZh: "安装调试",
    nameEn: "Installation and commissioning",
    conditions: { kind: "installation" },
    calendar: "CN-FIELD",
    targets: {
      firstResponse: { open: 1 * hour },
      diagnosis: { always: 24 * hour },
      engineerContact,
      arrival: { open: 3 * fieldDay },
      resolution: { open: 5 * fieldDay },
    },
  },
  {
    code: "in-warranty",
    nameZh: "保修期内",
    nameEn: "In warranty",
    conditions: { warranty: "inWarranty" },
    calendar: "CN-FIELD",
    targets: {
      firstResponse: { open: 1 * hour },
      diagnosis: { always: 24 * hour },
      engineerContact,
      arrival: { always: 24 * hour },
      resolution: { open: 3 * fieldDay },
    },
  },
  {
    code: "out-of-warranty",
    nameZh: "保修期外",
    nameEn: "Out of warranty",
    conditions: { warranty: "outOfWarranty" },
    calendar: "CN-OFFICE",
    targets: {
      firstResponse: { open: 1 * hour },
      diagnosis: { always: 24 * hour },
      engineerContact,
      arrival: { always: 48 * hour },
      resolution: { open: 5 * officeDay },
    },
  },
  {
    code: "default",
    nameZh: "一般请求",
    nameEn: "General",
    conditions: {},
    calendar: "CN-OFFICE",
    targets: {
      firstResponse: { open: 1 * hour },
      diagnosis: { always: 24 * hour },
      engineerContact,
      arrival: { always: 48 * hour },
      resolution: { open: 7 * officeDay },
    },
  },
];

/** What stops a clock: only what the customer or a supplier keeps us waiting for, never our own first answer or call. */
const pauses: Record<ClockKind, { pausesForCustomer: boolean; pausesForParts: boolean; pausesOnHold: boolean }> = {
  firstResponse: { pausesForCustomer: false, pausesForParts: false, pausesOnHold: false },
  diagnosis: { pausesForCustomer: true, pausesForParts: false, pausesOnHold: true },
  engineerContact: { pausesForCustomer: false, pausesForParts: false, pausesOnHold: false },
  arrival: { pausesForCustomer: true, pausesForParts: true, pausesOnHold: true },
  resolution: { pausesForCustomer: true, pausesForParts: false, pausesOnHold: true },
};

/** Writes the default SLA policies, unless the installation has policies already. Needs the calendars. */
export async function seedPolicies(db: Tx): Promise<void> {
  if ((await db.slaPolicy.count()) > 0) return;
  await db.slaPolicy.createMany({
    data: policies.map(({ code, nameZh, nameEn, conditions, calendar }, i) => ({
      id: stableId("policy", code),
      sortOrder: (i + 1) * 10,
      nameZh,
      nameEn,
      ...conditions,
      calendarId: calendarId(calendar),
    })),
  });
  await db.slaTarget.createMany({
    data: policies.flatMap(({ code, targets }) =>
      (Object.entries(targets) as [ClockKind, Target][]).map(([clock, target]) => ({
        policyId: stableId("policy", code),
        clock,
        minutes: "open" in target ? target.open : target.always,
        usesCalendar: "open" in target,
        ...pauses[clock],
      })),
    ),
  });
}
