import { db } from "@/lib/db/client";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { DiagnosisDto } from "@/lib/tickets/records/schema";

const fault = { code: true, nameZh: true, nameEn: true } as const;

/** Every round's diagnosis, newest first. */
export async function diagnosesOf(ticketId: SeenTicket): Promise<DiagnosisDto[]> {
  const rows = await db.diagnosis.findMany({
    where: { ticketId },
    orderBy: { round: "desc" },
    select: {
      id: true,
      round: true,
      symptom: { select: { id: true, nameZh: true, nameEn: true } },
      faultCodeId: true,
      // System → component → failure: the tree is three levels deep.
      faultCode: { select: { ...fault, parent: { select: { ...fault, parent: { select: fault } } } } },
      cause: true,
      causeLevel: true,
      method: true,
      evidence: true,
      responsibility: true,
      warranty: true,
      remoteSolution: true,
      person: { select: { id: true, name: true, nameEn: true } },
      updatedAt: true,
      frozenAt: true,
    },
  });
  return rows.map(({ faultCode: { parent: component, ...failure }, updatedAt, frozenAt, ...row }) => {
    const { parent: system, ...part } = component ?? { parent: null };
    return {
      ...row,
      faultPath: [system, "code" in part ? part : null, failure].filter((node) => node !== null),
      updatedAt: updatedAt.toISOString(),
      isFrozen: frozenAt !== null,
    };
  });
}
