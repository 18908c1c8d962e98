import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db/client";
import { categoryId, insertCatalogue, modelId } from "@/prisma/seed/catalogue";
import { departmentId, insertChart, positionId } from "@/prisma/seed/chart";
import { categories } from "@/prisma/seed/demo/categories";
import { customerRows } from "@/prisma/seed/demo/customer-rows";
import { demoCustomers } from "@/prisma/seed/demo/customers";
import { seededDay } from "@/prisma/seed/demo/days";
import { departments } from "@/prisma/seed/demo/departments";
import { models } from "@/prisma/seed/demo/models";
import { parts } from "@/prisma/seed/demo/parts";
import { leaves, maxOpenTickets, type PersonSeed, people } from "@/prisma/seed/demo/people";
import { fieldPositions } from "@/prisma/seed/demo/positions-field";
import { officePositions } from "@/prisma/seed/demo/positions-office";
import { rules } from "@/prisma/seed/demo/rules";
import { stableId } from "@/prisma/seed/ids";

const company = {
  nameZh: "暄岭暖通",
  nameEn: "Xuanling Climate",
  // A block of zeros, as with the customers: nobody's number.
  hotline: "4000000188",
  hoursZh: "每天 8:00–20:00",
  hoursEn: "Every day, 8:00–20:00",
};

/** Everything of the demo company except its tickets; days are counted from `today`. Needs seedBase(). */
export async function seedReference(db: Tx, today: Date): Promise<void> {
  await db.company.create({ data: company });
  await insertChart(db, departments, [...officePositions, ...fieldPositions]);
  await insertStaff(db, today);
  await insertCatalogue(db, categories, models);
  await insertParts(db);
  await db.routingRule.createMany({ data: rules.map(ruleRow) });
  const rows = customerRows(demoCustomers(), today);
  await db.customer.createMany({ data: rows.customers });
  await db.address.createMany({ data: rows.addresses });
  await db.device.createMany({ data: rows.devices });
}

/** The id of one of the demo company's people. */
export function personId(login: string): string {
  return stableId("person", login);
}

async function insertStaff(db: Tx, today: Date): Promise<void> {
  await db.person.createMany({
    data: people.map(({ login, name, nameEn, locale }, i) => ({
      id: personId(login),
      email: `${login}@demo.example`,
      name,
      nameEn,
      // Nobody's number: a block of zeros, as with the customers.
      phone: `1370000${String(100 + i).padStart(4, "0")}`,
      locale: locale ?? null,
      maxOpenTickets: isField(people[i]) ? maxOpenTickets.field : maxOpenTickets.desk,
      createdAt: seededDay(today, -900),
    })),
  });
  await db.assignment.createMany({
    data: people.flatMap(({ login, posts }) =>
      posts.map(([position, kind, sharePercent]) => ({
        id: stableId("assignment", `${login}/${position}`),
        personId: personId(login),
        positionId: positionId(position),
        kind,
        sharePercent,
        validFrom: seededDay(today, kind === "primary" ? -900 : -120),
        validTo: kind === "acting" ? seededDay(today, 60) : null,
      })),
    ),
  });
  await db.personCertificate.createMany({
    data: people.flatMap(({ login, certificates = [] }, i) =>
      certificates.map((code, j) => ({
        personId: personId(login),
        code,
        validUntil: seededDay(today, 200 + ((i * 71 + j * 137) % 900)),
      })),
    ),
  });
  await db.leave.createMany({
    data: leaves.map(({ login, from, to, deputy, reason }) => ({
      id: stableId("leave", `${login}/${from}`),
      personId: personId(login),
      fromDay: seededDay(today, from),
      toDay: seededDay(today, to),
      deputyId: personId(deputy),
      reason,
    })),
  });
}

function isField(person: PersonSeed | undefined): boolean {
  return person?.posts.some(([position]) => /^(WR|ER|EA|SR|SA)-/.test(position)) ?? false;
}

async function insertParts(db: Tx): Promise<void> {
  await db.part.createMany({
    data: parts.map(([number, nameZh, nameEn, priceMinor, , options]) => ({
      id: partId(number),
      number,
      nameZh,
      nameEn,
      priceMinor,
      ...options,
    })),
  });
  await db.partFit.createMany({
    data: parts.flatMap(([number, , , , fits]) =>
      fits.map((model) => ({ partId: partId(number), modelId: modelId(model) })),
    ),
  });
}

/** The id of one of the demo company's part numbers. */
export function partId(number: string): string {
  return stableId("part", number);
}

function ruleRow({ zh, en, conditions, target, strategy, certificate }: (typeof rules)[number], i: number) {
  const { category, ...rest } = conditions;
  return {
    id: stableId("rule", String(i)),
    sortOrder: (i + 1) * 10,
    nameZh: zh,
    nameEn: en,
    ...rest,
    categoryId: category === undefined ? null : categoryId(category),
    departmentId: "department" in target ? departmentId(target.department) : null,
    positionId: "position" in target ? positionId(target.position) : null,
    strategy,
    certificate: certificate ?? null,
  } satisfies Prisma.RoutingRuleCreateManyInput;
}
