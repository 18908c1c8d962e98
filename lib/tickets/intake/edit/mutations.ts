import { Prisma } from "@/generated/prisma/client";
import { can } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import { deviceOfSerial } from "@/lib/devices/queries";
import { DomainError, refusal } from "@/lib/errors";
import { retargetClocks } from "@/lib/sla/mutations";
import type { FieldChange } from "@/lib/tickets/events";
import { checkArea, productOf } from "@/lib/tickets/intake/mutations";
import type { IntakePatch } from "@/lib/tickets/intake/schema";
import { policyFacts, refreshNextDue } from "@/lib/tickets/lifecycle/mutations";
import { changeTicket, type LockedTicket } from "@/lib/tickets/mutations";
import { type Stage, stageOwners } from "@/lib/tickets/workflow/constants";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";

/**
 * Corrects what was taken in: contact, product, description, kind, priority, warranty verdict. Open to whoever works on the ticket in its
 * stage; once the work has begun another category or verdict is for managers. Only fields that really change are written and told. Refused while a signed report waits for its delivery, which quotes them.
 */
export async function editIntake(actor: Actor, number: string, patch: IntakePatch): Promise<TicketVersion> {
  const allow = (ticket: LockedTicket) => {
    const isOwner = can(actor, stageOwners[ticket.stage].capability, ticket);
    if (!isOwner && !can(actor, "ticket.override", ticket)) throw new DomainError("forbidden");
    if (ticket.closedAt) throw new DomainError("stageChanged", { stage: ticket.stage, state: ticket.state });
  };
  return changeTicket(actor, number, { version: patch.version, allow }, async ({ tx, ticket, record }) => {
    const isSigned = { ticketId: ticket.id, signedAt: { not: null }, deliveredAt: null, voidedAt: null };
    if ((await tx.serviceReport.count({ where: isSigned })) > 0) throw new DomainError("reportSigned");
    checkArea(patch.areaCode);
    const { version: _, serial, warranty, ...fields } = patch;
    const data: Prisma.TicketUncheckedUpdateInput = { ...withoutUndefined(fields) };
    const touchesProduct = serial !== undefined || "categoryId" in data || "modelId" in data || "symptomId" in data;
    if (touchesProduct) {
      const known =
        ticket.deviceId && (await tx.device.findUnique({ where: { id: ticket.deviceId }, select: { serial: true } }));
      const wanted = serial ?? (known ? known.serial : ticket.serialText);
      const device = wanted ? await deviceOfSerial(tx, wanted) : null;
      const chosen = {
        categoryId: fields.categoryId === undefined ? ticket.categoryId : fields.categoryId,
        modelId: fields.modelId === undefined ? ticket.modelId : fields.modelId,
        symptomId: fields.symptomId === undefined ? ticket.symptomId : fields.symptomId,
      };
      Object.assign(data, await productOf(tx, chosen, device));
      data.deviceId = device?.id ?? null;
      data.serialText = device ? "" : wanted;
      if (!ticket.warrantyOverruled) {
        data.warranty = device?.verdict ?? "unknown";
        data.warrantyReason = device?.reason ?? Prisma.DbNull;
      }
    }
    if (warranty) {
      data.warranty = warranty.verdict;
      data.warrantyOverruled = true;
      data.warrantyReason = { code: "overruled", params: { reason: warranty.reason } };
    }
    if (isWork.has(ticket.stage) && !can(actor, "ticket.override", ticket)) keepMeasure(ticket, data);
    const changes = changesOf(ticket, data);
    if (warranty) changes.push({ field: "warrantyReason", from: null, to: warranty.reason });
    if (changes.length === 0) return {};
    const edited = await tx.ticket.update({
      where: { id: ticket.id },
      data,
      select: { customerId: true, priority: true, kind: true, warranty: true },
    });
    if (changes.some(({ field }) => field === "priority" || field === "kind" || field === "warranty")) {
      await retargetClocks(tx, ticket.id, await policyFacts(tx, edited));
      await refreshNextDue(tx, ticket.id);
    }
    await record("ticket.edited", { changes });
    return {};
  });
}

const isWork: ReadonlySet<Stage> = new Set(["execute", "report"]);

/** The category sets the tests and the verdict sets the debt of old parts: who owes them does not change them. */
function keepMeasure(ticket: LockedTicket, { categoryId, warrantyOverruled }: Prisma.TicketUncheckedUpdateInput): void {
  const isOtherCategory = categoryId !== undefined && ticket.categoryId !== null && categoryId !== ticket.categoryId;
  if (isOtherCategory) throw refusal("invalid", [{ path: "categoryId", code: "workHasBegun" }]);
  if (warrantyOverruled === true) throw refusal("invalid", [{ path: "warranty.verdict", code: "workHasBegun" }]);
}

function changesOf(ticket: LockedTicket, data: Prisma.TicketUncheckedUpdateInput): FieldChange[] {
  const fields = Object.keys(data).filter((key) => key !== "warrantyReason") as (keyof LockedTicket &
    keyof typeof data)[];
  return fields
    .filter((field) => ticket[field] !== data[field])
    .map((field) => ({ field, from: words(ticket[field]), to: words(data[field]) }));
}

function words(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
