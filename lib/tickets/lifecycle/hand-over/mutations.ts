import { type Actor, personIdOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { RoutingReason } from "@/lib/routing/schema";
import { giveTicket } from "@/lib/tickets/lifecycle/mutations";
import type { Stage } from "@/lib/tickets/workflow/constants";

type HandOver = {
  ticketId: string;
  stage: Stage;
  departmentId: string | null;
  personId: string | null;
  /** Said by whoever hands it over; empty when nothing was. */
  reason: string;
  at: Date;
};

/**
 * Gives the ticket to a team or person by hand, and stores that as the newest routing decision: the panel that explains where a ticket is
 * would else go on naming the rule that somebody has overruled. A dispatch tells itself apart by `code`.
 */
export async function handOver(tx: Tx, actor: Actor, given: HandOver, code: "assigned" | "dispatched"): Promise<void> {
  const { ticketId, stage, departmentId, personId, at } = given;
  await giveTicket(tx, ticketId, departmentId, personId, at);
  const reasons = await reasonsOf(tx, personIdOf(actor), given, code);
  await tx.routingDecision.create({
    data: { ticketId, stage, departmentId, personId, reasons, createdAt: at },
    select: { id: true },
  });
}

async function reasonsOf(
  tx: Tx,
  actorId: string | null,
  { departmentId, personId, reason }: HandOver,
  code: "assigned" | "dispatched",
): Promise<RoutingReason[]> {
  const ids = [actorId, personId].filter((id) => id !== null);
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, nameEn: true },
  });
  const department = departmentId
    ? await tx.department.findUnique({ where: { id: departmentId }, select: { nameZh: true, nameEn: true } })
    : null;
  const wordsOf = (id: string | null) => {
    const found = people.find((person) => person.id === id);
    return found ? { zh: found.name, en: found.nameEn ?? found.name } : null;
  };
  const by = wordsOf(actorId) ?? { zh: "", en: "" };
  if (code === "assigned" && personId !== null && personId === actorId)
    return [{ code: "taken", params: { person: by } }];
  const team = department && { zh: department.nameZh, en: department.nameEn };
  const target = wordsOf(personId) ?? team ?? { zh: "", en: "" };
  const because: RoutingReason[] = reason ? [{ code: "assignedBecause", params: { reason } }] : [];
  return [{ code, params: { person: by, target } }, ...because];
}
