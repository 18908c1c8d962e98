import { canCompany } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import { coversDay, heldOn } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { toColumnDay } from "@/lib/format/date";
import type { OrgChart } from "./schema";

/** Departments, positions and who holds them today. Throws DomainError("forbidden") to those without `org.read`. */
export async function orgChart(actor: Actor): Promise<OrgChart> {
  if (!canCompany(actor, "org.read")) throw new DomainError("forbidden");
  const today = toColumnDay(now());
  const openPosition = { closedAt: null, department: { closedAt: null } };
  const inOrder = [{ sortOrder: "asc" as const }, { code: "asc" as const }];
  const [departments, positions] = await Promise.all([
    db.department.findMany({
      where: { closedAt: null },
      select: { id: true, parentId: true, nameZh: true, nameEn: true, kind: true, function: true },
      orderBy: inOrder,
    }),
    db.position.findMany({
      where: openPosition,
      select: {
        id: true,
        departmentId: true,
        titleZh: true,
        titleEn: true,
        dutiesZh: true,
        dutiesEn: true,
        requirementsZh: true,
        requirementsEn: true,
        layer: true,
        headcount: true,
        isHead: true,
        reportsToId: true,
        assignments: {
          where: { ...heldOn(today), person: { disabledAt: null } },
          select: {
            kind: true,
            person: {
              select: {
                id: true,
                name: true,
                nameEn: true,
                leaves: { where: coversDay(today), select: { id: true }, take: 1 },
                _count: { select: { assignments: { where: { ...heldOn(today), position: openPosition } } } },
              },
            },
          },
          orderBy: [{ kind: "asc" }, { validFrom: "asc" }, { id: "asc" }],
        },
      },
      orderBy: inOrder,
    }),
  ]);
  return {
    departments,
    positions: positions.map(({ assignments, ...position }) => ({
      ...position,
      holders: assignments.map(({ kind, person }) => ({
        personId: person.id,
        name: person.name,
        nameEn: person.nameEn,
        kind,
        isConcurrent: person._count.assignments > 1,
        isOnLeave: person.leaves.length > 0,
      })),
    })),
  };
}
