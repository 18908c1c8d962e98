import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { DomainError, refusal } from "@/lib/errors";
import { changeTicket } from "@/lib/tickets/mutations";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";

/** The old store has the part that was owed. Repeating it changes nothing. Refused while the visit goes on: its record may still change. */
export function receiveOldPart(actor: Actor, number: string, visitPartId: string): Promise<TicketVersion> {
  return settle(actor, number, visitPartId, "received", "");
}

/** Nothing needs to come back, with the reason of whoever may decide that. Repeating it changes nothing. */
export function waiveOldPart(
  actor: Actor,
  number: string,
  visitPartId: string,
  reason: string,
): Promise<TicketVersion> {
  return settle(actor, number, visitPartId, "waived", reason);
}

function settle(
  actor: Actor,
  number: string,
  visitPartId: string,
  to: "received" | "waived",
  reason: string,
): Promise<TicketVersion> {
  const allow = to === "received" ? "parts.receiveOld" : "parts.waiveOld";
  return changeTicket(actor, number, { allow, raisesVersion: false }, async ({ tx, ticket, record }) => {
    const owed = await tx.visitPart.findFirst({
      where: { id: visitPartId, visit: { ticketId: ticket.id } },
      select: {
        oldPart: true,
        oldPartReason: true,
        visit: { select: { finishedAt: true } },
        part: { select: { number: true } },
      },
    });
    if (!owed) throw new DomainError("notFound");
    if (owed.oldPart === to) return {};
    if (owed.oldPart !== "owed") throw new DomainError("alreadyDone");
    if (!owed.visit.finishedAt) throw refusal("evidenceMissing", [{ path: "finishedVisit", code: "missing" }]);
    // The engineer's reason why no part was taken stays beside the waiver's.
    const oldPartReason = [owed.oldPartReason, reason].filter(Boolean).join("\n");
    await tx.visitPart.update({
      where: { id: visitPartId },
      data: { oldPart: to, oldPartAt: now(), oldPartReason },
      select: { id: true },
    });
    if (to === "received") await record("oldPart.received", { partNumber: owed.part.number });
    else await record("oldPart.waived", { partNumber: owed.part.number, reason });
    return {};
  });
}
