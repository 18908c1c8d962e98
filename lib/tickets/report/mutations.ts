import type { ServiceReport } from "@/generated/prisma/client";
import { type Actor, personIdOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { DomainError, refusal } from "@/lib/errors";
import { deleteFile, putFile, type StoredFile } from "@/lib/storage/files";
import { moveTicket } from "@/lib/tickets/lifecycle/mutations";
import { changeTicket, type TicketChange } from "@/lib/tickets/mutations";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import { renderServiceReport } from "./document";
import { agreedTotal, signedContent } from "./queries";
import { contentHash } from "./rules";
import type { ReportInput, ServiceReportContent, SignatureInput } from "./schema";

/**
 * Saves the report of the present round. Refused once it is signed: what was signed may not change (send it back for rework instead).
 * The customer who was asked to sign is asked again, for what the report says now. Charges nothing that the customer has not accepted.
 */
export async function saveReport(
  actor: Actor,
  number: string,
  version: number,
  input: ReportInput,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.report" }, async (change) => {
    const { tx, ticket, at, record } = change;
    const personId = personIdOf(actor);
    if (ticket.stage !== "report" || ticket.closedAt || !personId)
      throw new DomainError("stageChanged", { stage: ticket.stage });
    const most = await agreedTotal(tx, ticket.id);
    if (input.chargesMinor > most) throw refusal("invalid", [{ path: "chargesMinor", code: "overQuote" }]);
    const last = await tx.serviceReport.findFirst({
      where: { ticketId: ticket.id },
      orderBy: { round: "desc" },
      select: { round: true, deliveredAt: true, voidedAt: true, signedAt: true, signatureAskedAt: true },
    });
    const isOpen = last !== null && last.deliveredAt === null && last.voidedAt === null;
    if (isOpen && last.signedAt) throw new DomainError("reportSigned");
    const round = isOpen ? last.round : (last?.round ?? 0) + 1;
    await tx.serviceReport.upsert({
      where: { ticketId_round: { ticketId: ticket.id, round } },
      create: { ...input, ticketId: ticket.id, round, personId, createdAt: at, updatedAt: at },
      update: { ...input, personId, updatedAt: at, signatureAskedAt: null },
      select: { id: true },
    });
    await record("report.saved", { round });
    if (isOpen && last.signatureAskedAt && ticket.state === "waitingCustomer") {
      await moveTicket(change, { action: "resume", toStage: "report", toState: "open" });
    }
    return {};
  });
}

/** Asks the customer to sign on the tracking page; the ticket waits for the customer. */
export async function askSignature(actor: Actor, number: string, version: number): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.report" }, async (change) => {
    const { tx, ticket, at, record } = change;
    const report = await unsignedReport(change);
    await tx.serviceReport.update({ where: { id: report.id }, data: { signatureAskedAt: at }, select: { id: true } });
    await record("report.signatureAsked", { round: report.round });
    if (ticket.state === "open") {
      await moveTicket(change, { action: "waitForCustomer", toStage: "report", toState: "waitingCustomer" });
    }
    return {};
  });
}

/** The customer signs on the engineer's device. */
export async function signOnDevice(
  actor: Actor,
  number: string,
  version: number,
  input: SignatureInput,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.report" }, async (change) => {
    await writeSignature(change, input, null);
    return {};
  });
}

/** No signature can be had; the reason stands in its place. */
export async function waiveSignature(
  actor: Actor,
  number: string,
  version: number,
  reason: string,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.report" }, async (change) => {
    const report = await unsignedReport(change);
    await sign(change, report, { signatureKind: "waived", waiverReason: reason, signerName: "" });
    return {};
  });
}

/**
 * Puts the customer's signature under the report; `address` is the network address it came from. On their own page they sign only when
 * asked, and only what they have read: `readHash` names it. Throws versionConflict when the report says something else by now.
 */
export async function writeSignature(
  change: TicketChange,
  input: SignatureInput,
  address: string | null,
  readHash?: string,
): Promise<void> {
  const report = await unsignedReport(change);
  if (change.actor.kind === "customer" && !report.signatureAskedAt) {
    throw new DomainError("stageChanged", { stage: change.ticket.stage });
  }
  if (readHash && readHash !== contentHash((await signedContent(change.tx, change.ticket.id)).content)) {
    throw new DomainError("versionConflict");
  }
  await sign(change, report, {
    signatureKind: input.kind,
    signerName: input.signerName,
    signaturePath: input.kind === "drawn" ? input.path : null,
    signatureIp: address,
  });
}

/** Voids a report that goes back for rework: its signature no longer counts. */
export async function voidReport({ tx, ticket, at, record }: TicketChange): Promise<void> {
  const report = await tx.serviceReport.findFirst({
    where: { ticketId: ticket.id, voidedAt: null, deliveredAt: null },
    select: { id: true, round: true },
  });
  if (!report) return;
  await tx.serviceReport.update({ where: { id: report.id }, data: { voidedAt: at }, select: { id: true } });
  await record("report.voided", { round: report.round });
}

/**
 * The PDF as it will be delivered. Made outside the transaction, which must not wait for it; null when nothing is signed yet, or when
 * something else was signed than the report would say now (a name in the catalogue has changed since).
 */
export async function prepareReportPdf(
  ticketId: SeenTicket,
): Promise<{ file: StoredFile; discard: () => Promise<void> } | null> {
  const report = await db.serviceReport.findFirst({
    where: { ticketId, voidedAt: null, deliveredAt: null, signedAt: { not: null } },
    orderBy: { round: "desc" },
    select: signatureSelect,
  });
  if (!report) return null;
  const { content, locale } = await signedContent(db, ticketId);
  if (contentHash(content) !== report.contentHash) return null;
  const pdf = await renderServiceReport(withSignature(content, report), locale);
  const file = await putFile(pdf);
  return { file, discard: () => discardUnlessKept(file.key) };
}

/** A commit whose answer was lost has kept the file all the same. */
async function discardUnlessKept(key: string): Promise<void> {
  if ((await db.attachment.count({ where: { storageKey: key } })) === 0) await deleteFile(key);
}

/** Seals the signed report with its PDF and makes both visible to the customer. Refused without a PDF: nothing valid is signed then. */
export async function sealReport({ tx, ticket, at, record }: TicketChange, file: StoredFile | null): Promise<void> {
  const report = await tx.serviceReport.findFirst({
    where: { ticketId: ticket.id, voidedAt: null, deliveredAt: null },
    select: { id: true, round: true, contentHash: true },
  });
  if (!file || !report?.contentHash) throw refusal("evidenceMissing", [{ path: "signature", code: "missing" }]);
  const { id: pdfId } = await tx.attachment.create({
    data: {
      ticketId: ticket.id,
      kind: "reportPdf",
      fileName: `${ticket.number}.pdf`,
      mimeType: "application/pdf",
      size: file.size,
      sha256: file.sha256,
      storageKey: file.key,
      isCustomerVisible: true,
      uploadedBy: "system:report",
      createdAt: at,
    },
    select: { id: true },
  });
  await tx.serviceReport.update({ where: { id: report.id }, data: { pdfId, deliveredAt: at }, select: { id: true } });
  await record("report.delivered", { round: report.round, contentHash: report.contentHash });
}

const unsignedSelect = { id: true, round: true, signatureAskedAt: true, signedAt: true } as const;
type UnsignedReport = Pick<ServiceReport, keyof typeof unsignedSelect>;

async function unsignedReport({ tx, ticket }: TicketChange): Promise<UnsignedReport> {
  if (ticket.stage !== "report" || ticket.closedAt) throw new DomainError("stageChanged", { stage: ticket.stage });
  const report = await tx.serviceReport.findFirst({
    where: { ticketId: ticket.id, voidedAt: null, deliveredAt: null },
    orderBy: { round: "desc" },
    select: unsignedSelect,
  });
  if (!report) throw refusal("evidenceMissing", [{ path: "reportComplete", code: "missing" }]);
  if (report.signedAt) throw new DomainError("reportSigned");
  return report;
}

type SignatureColumns = Pick<ServiceReport, "signatureKind" | "signerName"> &
  Partial<Pick<ServiceReport, "signaturePath" | "signatureIp" | "waiverReason">>;

async function sign(change: TicketChange, report: UnsignedReport, columns: SignatureColumns): Promise<void> {
  const { tx, ticket, at, record } = change;
  const hash = contentHash((await signedContent(tx, ticket.id)).content);
  await tx.serviceReport.update({
    where: { id: report.id },
    data: { ...columns, signedAt: at, contentHash: hash, updatedAt: at },
    select: { id: true },
  });
  const { signatureKind, signerName } = columns;
  await record("report.signed", { round: report.round, kind: signatureKind ?? "", signerName, contentHash: hash });
  if (ticket.state === "waitingCustomer")
    await moveTicket(change, { action: "resume", toStage: "report", toState: "open" });
}

const signatureSelect = {
  signedAt: true,
  updatedAt: true,
  signerName: true,
  signatureKind: true,
  signaturePath: true,
  waiverReason: true,
  contentHash: true,
} as const;

function withSignature(
  content: Awaited<ReturnType<typeof signedContent>>["content"],
  report: Pick<ServiceReport, keyof typeof signatureSelect>,
): ServiceReportContent {
  const signedAt = report.signedAt ?? report.updatedAt;
  const name = report.signerName;
  const signature =
    report.signatureKind === "drawn"
      ? ({ kind: "drawn", name, svgPath: report.signaturePath ?? "", signedAt } as const)
      : report.signatureKind === "typed"
        ? ({ kind: "typed", name, signedAt } as const)
        : ({ kind: "waived", waiverReason: report.waiverReason, signedAt } as const);
  return { ...content, issuedAt: signedAt, signature, contentHash: report.contentHash ?? "" };
}
