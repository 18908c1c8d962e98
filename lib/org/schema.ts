import type { AssignmentKind, DepartmentFunction, DepartmentKind, PositionLayer } from "@/generated/prisma/enums";

/** Somebody who holds a position today. */
export type OrgHolder = {
  personId: string;
  name: string;
  nameEn: string | null;
  kind: AssignmentKind;
  /** Holds other positions as well 兼任. */
  isConcurrent: boolean;
  isOnLeave: boolean;
};

export type OrgPosition = {
  id: string;
  departmentId: string;
  titleZh: string;
  titleEn: string;
  dutiesZh: string[];
  dutiesEn: string[];
  requirementsZh: string;
  requirementsEn: string;
  layer: PositionLayer;
  headcount: number;
  isHead: boolean;
  reportsToId: string | null;
  holders: OrgHolder[];
};

export type OrgDepartment = {
  id: string;
  parentId: string | null;
  nameZh: string;
  nameEn: string;
  kind: DepartmentKind;
  function: DepartmentFunction;
};

/** The open part of the organisation, each list in the order of the chart. */
export type OrgChart = { departments: OrgDepartment[]; positions: OrgPosition[] };
