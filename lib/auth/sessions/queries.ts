import type { Actor } from "@/lib/auth/actor";
import { demoEmails } from "@/lib/auth/constants";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";

export type DemoPerson = { email: string; name: string; nameEn: string | null; titleZh: string; titleEn: string };

/** Whom the sign-in page offers in demo mode; nobody outside of it. */
export async function demoPeople(_actor: Actor): Promise<DemoPerson[]> {
  if (!env().isDemo) return [];
  const people = await db.person.findMany({
    where: { email: { in: [...demoEmails] }, disabledAt: null },
    select: {
      email: true,
      name: true,
      nameEn: true,
      assignments: {
        where: { kind: "primary" },
        select: { position: { select: { titleZh: true, titleEn: true } } },
        orderBy: { validFrom: "desc" },
        take: 1,
      },
    },
  });
  return demoEmails.flatMap((email) => {
    const person = people.find((candidate) => candidate.email === email);
    if (!person) return [];
    const position = person.assignments[0]?.position;
    return [
      {
        email,
        name: person.name,
        nameEn: person.nameEn,
        titleZh: position?.titleZh ?? "",
        titleEn: position?.titleEn ?? "",
      },
    ];
  });
}
