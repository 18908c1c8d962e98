import type { Prisma } from "@/generated/prisma/client";
import { liveFollowUp } from "@/lib/tickets/workflow/constants";

/** What one tracking link may change in a while: more than people do, less than a program wants. */
export const customerLimit = { limit: 60, windowSeconds: 600 };

const named = { select: { nameZh: true, nameEn: true } } as const;

/** What the tracking page is made of: nothing internal is even read. */
export const trackingSelect = {
  number: true,
  locale: true,
  kind: true,
  serviceMode: true,
  stage: true,
  state: true,
  createdAt: true,
  closedAt: true,
  cancelCause: true,
  holdUntil: true,
  reopenCount: true,
  reviewSince: true,
  contactName: true,
  contactPhone: true,
  areaCode: true,
  serialText: true,
  description: true,
  isDangerous: true,
  warranty: true,
  preferredTime: true,
  device: { select: { serial: true } },
  model: named,
  category: named,
  symptom: named,
  followUps: { where: liveFollowUp, select: { number: true }, take: 1 },
  plans: {
    orderBy: { round: "desc" },
    take: 1,
    select: {
      id: true,
      place: true,
      appointmentStart: true,
      appointmentEnd: true,
      parts: { select: { promisedOn: true } },
      quotes: {
        orderBy: { sentAt: "desc" },
        take: 1,
        select: { id: true, state: true, lines: true, totalMinor: true, currency: true, validUntil: true },
      },
    },
  },
  visits: {
    where: { calledOffAt: null },
    orderBy: { dispatchedAt: "desc" },
    take: 10,
    select: {
      id: true,
      planId: true,
      createdAt: true,
      kind: true,
      eta: true,
      arrivedAt: true,
      startedAt: true,
      finishedAt: true,
      outcome: true,
      engineer: { select: { name: true, nameEn: true } },
    },
  },
  // Drafts of the report are the desk's: the customer sees it when asked to sign, and after it was delivered.
  reports: {
    where: { voidedAt: null, OR: [{ signatureAskedAt: { not: null } }, { deliveredAt: { not: null } }] },
    orderBy: { round: "desc" },
    take: 1,
    select: {
      id: true,
      signatureAskedAt: true,
      signedAt: true,
      signerName: true,
      pdfId: true,
      deliveredAt: true,
    },
  },
  surveys: {
    select: { round: true, stars: true, reasons: true, comment: true, isSolved: true, createdAt: true },
  },
  events: {
    where: { isCustomerVisible: true },
    orderBy: { id: "desc" },
    take: 100,
    select: { id: true, type: true, payload: true, createdAt: true, actorKind: true },
  },
  messages: {
    where: { audience: "customer" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      authorKind: true,
      body: true,
      createdAt: true,
      person: { select: { name: true, nameEn: true } },
      attachments: { where: { isCustomerVisible: true }, select: { id: true, fileName: true } },
    },
  },
  attachments: {
    where: { isCustomerVisible: true, kind: "photo", messageId: null },
    orderBy: { createdAt: "asc" },
    take: 40,
    select: { id: true, fileName: true, visitId: true, uploadedBy: true },
  },
} satisfies Prisma.TicketSelect;
