import { type Capability, capabilities, type RoleKey, roleKeys, type Scope } from "@/lib/access/constants";
import type { Tx } from "@/lib/db/client";
import { stableId } from "@/prisma/seed/ids";

const roleNames: Record<RoleKey, readonly [zh: string, en: string]> = {
  admin: ["系统管理员", "Administrator"],
  manager: ["经理", "Manager"],
  teamLead: ["组长", "Team lead"],
  serviceAgent: ["客服专员", "Service agent"],
  supportEngineer: ["技术支持", "Support engineer"],
  technician: ["维修技术员", "Technician"],
  newPartsClerk: ["新件仓管", "New-parts clerk"],
  oldPartsClerk: ["旧件仓管", "Old-parts clerk"],
  quality: ["质量监督", "Quality"],
  finance: ["财务", "Finance"],
};

/** The id of a seeded role. */
export function roleId(key: RoleKey): string {
  return stableId("role", key);
}

/** Writes the roles with their default capabilities, unless the installation has roles already. */
export async function seedRoles(db: Tx): Promise<void> {
  if ((await db.role.count()) > 0) return;
  await db.role.createMany({
    data: roleKeys.map((key) => ({ id: roleId(key), key, nameZh: roleNames[key][0], nameEn: roleNames[key][1] })),
  });
  await db.roleCapability.createMany({ data: defaultGrants() });
}

function defaultGrants(): { roleId: string; capability: Capability; scope: Scope }[] {
  const rows = Object.entries(capabilities) as [Capability, { roles: Partial<Record<RoleKey, Scope>> }][];
  return rows.flatMap(([capability, { roles }]) =>
    roleKeys.flatMap((key) => {
      const scope = roles[key];
      return scope ? [{ roleId: roleId(key), capability, scope }] : [];
    }),
  );
}
