import type { ReportDto, VisitDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { priceText } from "./money-input";

export type ReportValues = {
  findings: string;
  workDone: string;
  advice: string;
  labourMinutes: string;
  charges: string;
};

/** The report that is being written; null before the first save of the round. */
export function openReport({ reports: [last] }: TicketPageDto): ReportDto | null {
  return last && !last.deliveredAt && !last.voidedAt ? last : null;
}

/** Visits that the report tells about, oldest first: those since the last report that was delivered. */
export function reportedVisits({ visits, reports }: TicketPageDto): VisitDto[] {
  const since = lastDelivery(reports);
  return visits
    .filter(({ dispatchedAt, finishedAt, calledOffAt }) => finishedAt && !calledOffAt && dispatchedAt > since)
    .reverse();
}

/** What stands in the form: the open report, else what diagnosis, plan and visits already say. */
export function reportValues(ticket: TicketPageDto): ReportValues {
  const report = openReport(ticket);
  if (report) {
    const { findings, workDone, advice, labourMinutes, chargesMinor } = report;
    return { findings, workDone, advice, labourMinutes: String(labourMinutes), charges: priceText(chargesMinor) };
  }
  const visits = reportedVisits(ticket);
  const [diagnosis] = ticket.diagnoses;
  const notes = visits.map(({ note }) => note).filter(Boolean);
  return {
    findings: [diagnosis?.cause, diagnosis?.evidence].filter(Boolean).join("\n"),
    workDone: notes.length > 0 ? notes.join("\n") : (diagnosis?.remoteSolution ?? ""),
    advice: "",
    labourMinutes: String(visits.reduce((sum, visit) => sum + minutesOf(visit), 0)),
    charges: priceText(agreedTotal(ticket)),
  };
}

function agreedTotal({ plans: [plan], reports }: TicketPageDto): number {
  if (!plan?.isChargeable || plan.updatedAt <= lastDelivery(reports)) return 0;
  return plan.quotes.find(({ state }) => state === "accepted")?.totalMinor ?? 0;
}

/** ISO instants compare as texts; "" is before all of them. */
function lastDelivery(reports: readonly ReportDto[]): string {
  return reports.find(({ deliveredAt }) => deliveredAt)?.deliveredAt ?? "";
}

function minutesOf({ startedAt, finishedAt }: VisitDto): number {
  if (!startedAt || !finishedAt) return 0;
  return Math.round((new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 60_000);
}
