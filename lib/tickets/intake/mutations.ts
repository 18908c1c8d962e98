import { type Prisma, Prisma as PrismaNamespace } from "@/generated/prisma/client";
import { can, canCompany } from "@/lib/access/policy";
import { recordAudit } from "@/lib/audit/mutations";
import { type Actor, actorKey, holds, type PersonActor, type PublicActor } from "@/lib/auth/actor";
import { takeSlot } from "@/lib/auth/limits";
import { newSecret, secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { isCompleteArea } from "@/lib/customers/areas/rules";
import { findOrCreateCustomer } from "@/lib/customers/mutations";
import { type Tx, transaction } from "@/lib/db/client";
import { removeOldKeys } from "@/lib/db/idempotency-keys";
import { deviceOfSerial } from "@/lib/devices/queries";
import { DomainError, refusal } from "@/lib/errors";
import { admitTicket, openTicket } from "@/lib/tickets/lifecycle/mutations";
import { changeTicket, type LockedTicket, recordEvent } from "@/lib/tickets/mutations";
import { performAction } from "@/lib/tickets/workflow/mutations";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import { consentVersion, requestLimits } from "./constants";
import { heldReasonsOf } from "./rules";
import type { IntakeInput, RefusalInput, RequestInput, SubmittedRequest } from "./schema";

/** The form's draft: its photos go to the ticket, and a second submission of it answers with the same ticket. */
type Draft = { id: string; startedAt: Date; isDangerous?: boolean };

/**
 * Takes in a customer's request from the public form or the API. What looks like spam is held for review, never dropped; the sender
 * sees no difference. Twenty equal submissions of one draft make one ticket.
 */
export async function submitRequest(
  actor: PublicActor,
  input: RequestInput,
  channel: "web" | "api",
  draft: Draft | null = null,
): Promise<SubmittedRequest> {
  return transaction(async (tx) => {
    const earlier = draft && (await submittedBefore(tx, draft.id));
    if (earlier) return { number: earlier.number, trackingToken: await newTrackingToken(tx, earlier.id) };
    const held = await suspicionsOf(tx, actor, input, draft);
    const { consent: _, website: __, ...fields } = input;
    const columns = {
      ...(await ticketColumns(tx, { ...fields, channel, priority: draft?.isDangerous ? "urgent" : "normal" })),
      isDangerous: draft?.isDangerous ?? false,
      isHeld: held.length > 0,
      heldReasons: held,
      consentAt: now(),
      consentVersion,
    };
    const photos = draft ? await tx.attachment.count({ where: { draftId: draft.id, ticketId: null } }) : 0;
    const ticket = await openTicket(tx, actor, columns, photos);
    if (draft) await adoptDraft(tx, draft.id, ticket.id);
    if (held.length > 0) await recordEvent(tx, actor, { id: ticket.id, version: 1 }, "ticket.held", { reasons: held });
    return { number: ticket.number, trackingToken: await newTrackingToken(tx, ticket.id) };
  });
}

/** An agent takes in a request for a customer. Sent twice with one `clientKey`, it answers with the same ticket. */
export async function takeInRequest(
  actor: PersonActor,
  { clientKey, ...input }: IntakeInput & { clientKey?: string | undefined },
): Promise<{ number: string }> {
  if (!canCompany(actor, "ticket.create")) throw new DomainError("forbidden");
  return transaction(async (tx) => {
    const earlier = clientKey && (await takenInBefore(tx, actor, clientKey));
    if (earlier) return { number: earlier };
    const { number } = await openTicket(tx, actor, await ticketColumns(tx, input));
    if (clientKey) {
      const id = { owner_key: { owner: actorKey(actor), key: clientKey } };
      const data = { responseStatus: 201, responseBody: number, finishedAt: now() };
      await tx.idempotencyKey.update({ where: id, data, select: { key: true } });
    }
    return { number };
  });
}

/** Lets a held request into the desk: its clocks start and it is routed now. Refused when it was released, refused or withdrawn before. */
export async function releaseRequest(actor: Actor, number: string): Promise<TicketVersion> {
  return changeTicket(actor, number, { allow: reviewHeld(actor) }, async ({ tx, ticket, at, record }) => {
    await tx.ticket.update({ where: { id: ticket.id }, data: { isHeld: false }, select: { id: true } });
    await record("ticket.released", {});
    await recordAudit(tx, actor, "intake.released", ticket.number);
    await admitTicket(tx, actor, ticket.id, ticket.version + 1, at);
    return {};
  });
}

/** Cancels a held request as spam; it leaves the review. Throws versionConflict when it was released, refused or withdrawn meanwhile. */
export function refuseRequest(actor: Actor, number: string, input: RefusalInput): Promise<TicketVersion> {
  return performAction(actor, number, "cancel", { ...input, cause: "spam" });
}

/** A further tracking link for the ticket; only its hash is kept. Returns the secret. */
export async function newTrackingToken(tx: Tx, ticketId: string): Promise<string> {
  const secret = newSecret();
  await tx.trackingToken.create({
    data: { ticketId, tokenHash: secretHash(secret), createdAt: now() },
    select: { id: true },
  });
  return secret;
}

/** Takes the key for this transaction; of racing equal submissions one gets it, the others wait and find the number. */
async function takenInBefore(tx: Tx, actor: PersonActor, key: string): Promise<string | null> {
  const owner = actorKey(actor);
  await removeOldKeys(tx, { owner, key });
  const row = { owner, key, route: "takeInRequest", bodyHash: "", createdAt: now() };
  const { count } = await tx.idempotencyKey.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) return null;
  const found = await tx.idempotencyKey.findUniqueOrThrow({ where: { owner_key: { owner, key } } });
  if (found.route !== row.route) throw new DomainError("idempotencyKeyReused");
  return String(found.responseBody);
}

async function submittedBefore(tx: Tx, draftId: string): Promise<{ id: string; number: string } | null> {
  // Lock the draft: of racing equal submissions one opens the ticket, the others wait and find it.
  await tx.$queryRaw`SELECT 1 FROM request_draft WHERE id = ${draftId}::uuid FOR UPDATE`;
  const draft = await tx.requestDraft.findUnique({
    where: { id: draftId },
    select: { ticket: { select: { id: true, number: true } } },
  });
  if (!draft) throw new DomainError("linkExpired");
  return draft.ticket;
}

async function adoptDraft(tx: Tx, draftId: string, ticketId: string): Promise<void> {
  await tx.requestDraft.update({ where: { id: draftId }, data: { ticketId, answers: {} }, select: { id: true } });
  await tx.attachment.updateMany({ where: { draftId, ticketId: null }, data: { ticketId } });
}

/** Counted inside the transaction, behind the draft's lock: twenty equal submissions of one draft count as one request. */
async function suspicionsOf(tx: Tx, { address }: PublicActor, input: RequestInput, draft: Draft | null) {
  const { perAddress, perPhone } = requestLimits;
  const byAddress = await takeSlot(`request:address:${secretHash(address)}`, perAddress, tx);
  const byPhone = await takeSlot(`request:phone:${secretHash(input.contactPhone)}`, perPhone, tx);
  return heldReasonsOf({
    honeypot: input.website,
    elapsedMs: draft ? now().getTime() - draft.startedAt.getTime() : null,
    isAddressOverLimit: !byAddress.allowed,
    isPhoneOverLimit: !byPhone.allowed,
    description: input.description,
  });
}

function reviewHeld(actor: Actor): (ticket: LockedTicket) => void {
  return (ticket) => {
    // Whoever may review what is held may know that somebody else already has.
    if (!ticket.isHeld && holds(actor, "intake.review")) throw new DomainError("alreadyDone");
    if (!can(actor, "intake.review", ticket)) throw new DomainError("forbidden");
  };
}

/** Customer, device, model and warranty of a request as ticket columns. */
async function ticketColumns(
  tx: Tx,
  {
    serial,
    preferredTime,
    ...input
  }: Omit<RequestInput, "consent" | "website"> & Pick<IntakeInput, "channel" | "priority">,
): Promise<Parameters<typeof openTicket>[2]> {
  checkArea(input.areaCode);
  const device = serial ? await deviceOfSerial(tx, serial) : null;
  const customer = await findOrCreateCustomer(tx, {
    name: input.contactName,
    phone: input.contactPhone,
    email: input.contactEmail,
    locale: input.locale,
  });
  const { categoryId, modelId, symptomId } = await productOf(tx, input, device);
  return {
    ...input,
    customerId: customer.id,
    deviceId: device?.id ?? null,
    modelId,
    categoryId,
    symptomId,
    serialText: device ? "" : serial,
    warranty: device?.verdict ?? "unknown",
    warrantyReason: device?.reason ?? PrismaNamespace.DbNull,
    preferredTime: (preferredTime as Prisma.InputJsonObject | null) ?? PrismaNamespace.DbNull,
  };
}

/** Refuses a district that does not exist, or a place that has finer ones. */
export function checkArea(code: string | null | undefined): void {
  if (code && !isCompleteArea(code)) throw refusal("invalid", [{ path: "areaCode", code: "invalidArea" }]);
}

type ProductIds = { categoryId: string | null; modelId: string | null; symptomId: string | null };

/** The product as far as it is known; the device's own facts win over what was chosen. Unknown ids are refused by name. */
export async function productOf(
  tx: Tx,
  chosen: ProductIds,
  device: { modelId: string; categoryId: string } | null,
): Promise<ProductIds> {
  const modelId = device?.modelId ?? chosen.modelId;
  const model = modelId
    ? await tx.productModel.findUnique({ where: { id: modelId }, select: { categoryId: true } })
    : null;
  if (modelId && !model) throw refusal("invalid", [{ path: "modelId", code: "invalidChoice" }]);
  const categoryId = device?.categoryId ?? model?.categoryId ?? chosen.categoryId;
  const isCategory = !categoryId || (await tx.productCategory.count({ where: { id: categoryId } })) === 1;
  if (!isCategory) throw refusal("invalid", [{ path: "categoryId", code: "invalidChoice" }]);
  const symptom = chosen.symptomId
    ? await tx.symptom.findUnique({ where: { id: chosen.symptomId }, select: { categoryId: true } })
    : null;
  // A symptom of another category is what is left when the product was changed afterwards: it says nothing any more.
  const symptomId = symptom && symptom.categoryId === categoryId ? chosen.symptomId : null;
  return { categoryId, modelId, symptomId };
}
