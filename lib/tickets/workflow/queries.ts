import type { Actor } from "@/lib/auth/actor";
import { type Db, db, type Tx } from "@/lib/db/client";
import { checklistOf, faultTree, serviceHistory, symptomsOf } from "@/lib/devices/queries";
import { searchParts } from "@/lib/parts/queries";
import { assigneeOptions } from "@/lib/tickets/assignment/queries";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import type { TicketFacts } from "./rules";

const offeredParts = 50;
const shownHistory = 20;

/** What the form of the ticket's present stage chooses from; only what that stage needs is looked up. */
export async function stageOptions(actor: Actor, ticket: TicketPageDto): Promise<StageOptions> {
  const { stage, deviceId, department } = ticket;
  const { category, model } = ticket.intake;
  const is = (...stages: TicketPageDto["stage"][]) => stages.includes(stage);
  // No stage needs more than three of these.
  const [tree, symptoms, checklist, parts, engineers, certificates, history] = await Promise.all([
    is("diagnose") && category ? faultTree(category.id) : [],
    is("diagnose") && category ? symptomsOf(category.id) : [],
    is("execute") && category ? checklistOf(category.id) : [],
    is("plan", "execute") ? searchParts(actor, { q: "", modelId: model?.id ?? null, limit: offeredParts }) : [],
    is("execute") ? assigneeOptions(actor, "ticket.execute", department?.id ?? null) : [],
    is("plan") ? db.personCertificate.groupBy({ by: ["code"], orderBy: { code: "asc" } }) : [],
    is("diagnose") && deviceId ? serviceHistory(actor, deviceId, { limit: shownHistory }) : null,
  ]);
  return {
    faultTree: tree,
    symptoms,
    checklist,
    parts,
    engineers,
    certificates: certificates.map(({ code }) => code),
    history: history?.entries ?? [],
  };
}

/**
 * The facts that the workflow's evidence looks at, as they stand in this transaction.
 * The newest plan counts, with its visits; diagnosis and report count while they belong to the present round.
 */
export async function workflowFacts(client: Tx | Db, ticketId: SeenTicket): Promise<TicketFacts> {
  const ticket = await client.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: factsSelect });
  const plan = ticket.plans[0] ?? null;
  const diagnosis = ticket.diagnoses[0] ?? null;
  const report = ticket.reports[0] ?? null;
  const round = ticket.reopenCount + 1;
  const tests = ticket.categoryId
    ? await client.checklistItem.findMany({
        where: { categoryId: ticket.categoryId, isTest: true, isRequired: true },
        select: { id: true },
      })
    : [];
  const oldPartsOwed = await client.visitPart.count({
    where: { oldPart: "owed", visit: { ticketId, calledOffAt: null } },
  });
  const partsWanted = await client.planPart.count({
    where: { plan: { ticketId, ...(ticket.reviewSince && { createdAt: { gt: ticket.reviewSince } }) } },
  });
  const isOfRound = (visit: { createdAt: Date } | undefined) =>
    visit !== undefined && (!ticket.reviewSince || visit.createdAt > ticket.reviewSince);
  const quote = plan?.quotes[0] ?? null;
  const entered = ticket.transitions[0]?.createdAt ?? null;
  return {
    stage: ticket.stage,
    state: ticket.state,
    contactPhone: ticket.contactPhone,
    contactEmail: ticket.contactEmail,
    isProductKnown: Boolean(ticket.deviceId ?? ticket.modelId ?? ticket.categoryId) || ticket.serialText !== "",
    description: ticket.description,
    hasAddress: ticket.areaCode !== null && ticket.addressDetail !== "",
    diagnosis: diagnosis && { remoteSolution: diagnosis.remoteSolution },
    plan: plan && {
      isFrozen: plan.frozenAt !== null,
      steps: plan.steps.length,
      place: plan.place,
      hasAppointment: plan.appointmentStart !== null,
      isChargeable: plan.isChargeable,
      quote: quote?.state ?? "none",
      parts: plan.parts.map((part) => ({
        partId: part.partId,
        quantity: part.quantity.toNumber(),
        supply: part.supply,
        hasPromise: part.promisedOn !== null,
      })),
    },
    visits: (plan?.visits ?? []).map((visit) => ({
      isCompleted: visit.outcome === "completed",
      isOfThisStay: entered !== null && visit.finishedAt !== null && visit.finishedAt >= entered,
      parts: visit.parts.map((part) => ({ partId: part.partId, quantity: part.quantity.toNumber() })),
      recordedTests: visit.checks.map((check) => check.itemId),
    })),
    hasWork: partsWanted > 0 || isOfRound(ticket.visits[0]),
    hasVisit: isOfRound(ticket.visits.find((visit) => !visit.calledOffAt)),
    requiredTests: tests.map((test) => test.id),
    report: report && {
      isComplete: report.findings !== "" && report.workDone !== "",
      isSigned: report.signedAt !== null,
    },
    hasSurvey: ticket.surveys.some((survey) => survey.round === round),
    hasRevisit: ticket.revisits.some((revisit) => revisit.round === round),
    reviewSince: ticket.reviewSince,
    oldPartsOwed,
  };
}

const factsSelect = {
  stage: true,
  state: true,
  contactPhone: true,
  contactEmail: true,
  deviceId: true,
  modelId: true,
  categoryId: true,
  serialText: true,
  description: true,
  areaCode: true,
  addressDetail: true,
  reopenCount: true,
  reviewSince: true,
  diagnoses: { where: { frozenAt: null }, orderBy: { round: "desc" }, take: 1, select: { remoteSolution: true } },
  plans: {
    orderBy: { round: "desc" },
    take: 1,
    select: {
      frozenAt: true,
      steps: true,
      place: true,
      appointmentStart: true,
      isChargeable: true,
      quotes: { orderBy: { sentAt: "desc" }, take: 1, select: { state: true } },
      parts: { select: { partId: true, quantity: true, supply: true, promisedOn: true } },
      visits: {
        where: { finishedAt: { not: null } },
        select: {
          outcome: true,
          finishedAt: true,
          parts: { select: { partId: true, quantity: true } },
          checks: { select: { itemId: true } },
        },
      },
    },
  },
  reports: {
    where: { voidedAt: null, deliveredAt: null },
    orderBy: { round: "desc" },
    take: 1,
    select: { findings: true, workDone: true, signedAt: true },
  },
  transitions: {
    where: { toStage: "execute", NOT: { fromStage: "execute" } },
    orderBy: { id: "desc" },
    take: 1,
    select: { createdAt: true },
  },
  surveys: { select: { round: true } },
  revisits: { where: { isReached: true }, select: { round: true } },
  visits: { orderBy: { createdAt: "desc" }, select: { createdAt: true, calledOffAt: true } },
} as const;
