import { can } from "@/lib/access/policy";
import { type Actor, personIdOf } from "@/lib/auth/actor";
import { personActor } from "@/lib/auth/queries";
import { heldOn } from "@/lib/auth/rules";
import type { Tx } from "@/lib/db/client";
import { DomainError, refusal } from "@/lib/errors";
import { toColumnDay } from "@/lib/format/date";
import { handOver } from "@/lib/tickets/lifecycle/hand-over/mutations";
import { changeTicket, type LockedTicket } from "@/lib/tickets/mutations";
import { type Stage, stageOwners } from "@/lib/tickets/workflow/constants";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import type { AssigneeInput } from "./schema";

/**
 * Gives the ticket to a person or a team, which needs ticket.assign; taking one of one's own team's that nobody has needs the capability of
 * its stage only. Refused for a person who could not work on the stage there, and for a team in which nobody could.
 */
export async function assignTicket(actor: Actor, number: string, input: AssigneeInput): Promise<TicketVersion> {
  const allow = (ticket: LockedTicket) => {
    const isTaking = input.personId !== null && input.personId === personIdOf(actor) && !input.departmentId;
    // Taking it from a colleague is the lead's to decide: they may be on their way to the customer.
    const isFree = ticket.assigneeId === null || ticket.assigneeId === input.personId;
    if (isTaking && isFree && can(actor, stageOwners[ticket.stage].capability, ticket)) return;
    if (!can(actor, "ticket.assign", ticket)) throw new DomainError("forbidden");
  };
  return changeTicket(actor, number, { version: input.version, allow }, async ({ tx, ticket, at, record }) => {
    if (ticket.closedAt) throw new DomainError("stageChanged", { stage: ticket.stage });
    const departmentId = input.departmentId ?? ticket.departmentId;
    const department = departmentId
      ? await tx.department.findFirst({ where: { id: departmentId, closedAt: null }, select: { id: true } })
      : null;
    if (input.departmentId && !department) throw refusal("invalid", [{ path: "departmentId", code: "invalidChoice" }]);
    if (input.departmentId && !input.personId && !(await hasWorkers(tx, input.departmentId, ticket.stage, at))) {
      throw refusal("invalid", [{ path: "departmentId", code: "teamCannotWork" }]);
    }
    if (input.personId) {
      const person = await personActor(input.personId, tx);
      const there = { ...ticket, departmentId };
      const mayWork = person && can(person, stageOwners[ticket.stage].capability, there);
      if (!mayWork) throw refusal("invalid", [{ path: "personId", code: "notOfTheTeam" }]);
    }
    if (departmentId === ticket.departmentId && input.personId === ticket.assigneeId) return {};
    const { personId, reason } = input;
    const given = { ticketId: ticket.id, stage: ticket.stage, departmentId, personId, reason, at };
    await handOver(tx, actor, given, "assigned");
    await record("ticket.assigned", { departmentId, personId, fromPersonId: ticket.assigneeId, reason });
    return {};
  });
}

/** True when somebody holds a post of the team today that lets them work on the stage. */
async function hasWorkers(tx: Tx, departmentId: string, stage: Stage, at: Date): Promise<boolean> {
  const { capability } = stageOwners[stage];
  const post = await tx.assignment.findFirst({
    where: {
      ...heldOn(toColumnDay(at)),
      person: { disabledAt: null },
      position: { departmentId, closedAt: null, roles: { some: { role: { capabilities: { some: { capability } } } } } },
    },
    select: { id: true },
  });
  return post !== null;
}
