import type { RoleKey } from "@/lib/access/constants";
import type { Tx } from "@/lib/db/client";
import { roleId } from "@/prisma/seed/base/roles";
import { stableId } from "@/prisma/seed/ids";

export type DepartmentSeed = {
  code: string;
  parent: string | null;
  nameZh: string;
  nameEn: string;
  kind: "company" | "department" | "group" | "office" | "station" | "dealer";
  function: "management" | "customerService" | "technicalSupport" | "repair" | "parts" | "quality" | "finance";
  areaCodes?: string[];
};

export type PositionSeed = {
  code: string;
  department: string;
  titleZh: string;
  titleEn: string;
  duties: readonly (readonly [zh: string, en: string])[];
  requirements: readonly [zh: string, en: string];
  layer: "leadership" | "management" | "operations";
  headcount: number;
  isHead?: boolean;
  reportsTo: string | null;
  roles: readonly RoleKey[];
};

export function departmentId(code: string): string {
  return stableId("department", code);
}

export function positionId(code: string): string {
  return stableId("position", code);
}

/** Inserts departments (parents before children) and their positions (superiors first) with roles. Needs the roles. */
export async function insertChart(
  db: Tx,
  departments: readonly DepartmentSeed[],
  positions: readonly PositionSeed[],
): Promise<void> {
  await db.department.createMany({
    data: departments.map(({ parent, ...department }, i) => ({
      ...department,
      id: departmentId(department.code),
      parentId: parent === null ? null : departmentId(parent),
      sortOrder: i,
    })),
  });
  await db.position.createMany({
    data: positions.map(({ department, duties, requirements, reportsTo, roles: _roles, ...position }, i) => ({
      ...position,
      id: positionId(position.code),
      departmentId: departmentId(department),
      dutiesZh: duties.map(([zh]) => zh),
      dutiesEn: duties.map(([, en]) => en),
      requirementsZh: requirements[0],
      requirementsEn: requirements[1],
      reportsToId: reportsTo === null ? null : positionId(reportsTo),
      sortOrder: i,
    })),
  });
  await db.positionRole.createMany({
    data: positions.flatMap(({ code, roles }) =>
      roles.map((role) => ({ positionId: positionId(code), roleId: roleId(role) })),
    ),
  });
}
