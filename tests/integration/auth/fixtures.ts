import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Capability } from "@/lib/access/constants";
import { publicActor } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";

export const password = "corral battery mint";

/** Somebody at a network address that no other test uses. */
export function visitor() {
  return publicActor(`test-${randomUUID()}`);
}

/** A person with one post in a department of their own, whose role has these capabilities for the company. */
export async function createStaff(capabilities: Capability[] = [], roleKey: string = randomUUID()) {
  const key = randomUUID();
  const parent = await db.department.findFirst({ where: { parentId: null }, select: { id: true } });
  const assignment = await db.assignment.create({
    data: {
      validFrom: new Date("2020-01-01"),
      person: { create: { email: `p${key}@example.com`, name: "测试员", passwordHash: await hash(password) } },
      position: {
        create: {
          code: key,
          titleZh: "测试岗",
          titleEn: "Tester",
          layer: "operations",
          headcount: 1,
          department: {
            create: {
              code: key,
              nameZh: "测试部",
              nameEn: "Test",
              kind: "department",
              function: "quality",
              ...(parent && { parent: { connect: parent } }),
            },
          },
          roles: {
            create: {
              role: {
                connectOrCreate: {
                  where: { key: roleKey },
                  create: {
                    key: roleKey,
                    nameZh: "测试",
                    nameEn: "Test",
                    capabilities: { create: capabilities.map((capability) => ({ capability, scope: "company" })) },
                  },
                },
              },
            },
          },
        },
      },
    },
    select: { id: true, person: { select: { id: true, email: true } } },
  });
  return { personId: assignment.person.id, email: assignment.person.email, assignmentId: assignment.id };
}
