import { fromInputDateTime, toInputDateTime } from "@/lib/format/date";
import type { PartSummary } from "@/lib/parts/schema";
import type { savePlan } from "@/lib/tickets/plan/actions";
import type { PlanDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";

export type PlanPartRow = Pick<PartSummary, "number" | "nameZh" | "nameEn" | "unit" | "isDivisible"> & {
  partId: string;
  quantity: string;
  supply: string;
  /** Day "2026-11-30". */
  promisedOn: string;
};

export type PlanValues = {
  place: string;
  steps: string[];
  parts: PlanPartRow[];
  labourMinutes: string;
  isChargeable: boolean;
  /** As `<input type="datetime-local">` has them. */
  appointmentStart: string;
  appointmentEnd: string;
  requiredCertificate: string;
  note: string;
};

type Input = Parameters<typeof savePlan>[0]["input"];

/** The plan that is being made; null before the first save of the round. */
export function openPlan({ plans: [last] }: TicketPageDto): PlanDto | null {
  return last && !last.isFrozen ? last : null;
}

/** What stands in the form: the open plan, else what the intake and the warranty suggest. */
export function planValues(ticket: TicketPageDto): PlanValues {
  const plan = openPlan(ticket);
  return {
    place: plan?.place ?? suggestedPlace(ticket),
    steps: plan?.steps ?? [""],
    parts: (plan?.parts ?? []).map(({ priceMinor: _, quantity, promisedOn, ...part }) => ({
      ...part,
      quantity: String(quantity),
      promisedOn: promisedOn ?? "",
    })),
    labourMinutes: String(plan?.labourMinutes ?? 60),
    isChargeable: plan?.isChargeable ?? ticket.warranty.verdict === "outOfWarranty",
    appointmentStart: inputOf(plan?.appointmentStart),
    appointmentEnd: inputOf(plan?.appointmentEnd),
    requiredCertificate: plan?.requiredCertificate ?? "",
    note: plan?.note ?? "",
  };
}

/** What is sent; steps left empty are left out. */
export function planInputOf(values: PlanValues): Input {
  return {
    ...values,
    place: values.place as Input["place"],
    steps: values.steps.filter((step) => step.trim() !== ""),
    parts: values.parts.map(({ partId, quantity, supply, promisedOn }) => ({
      partId,
      quantity,
      supply: supply as "reserved",
      promisedOn: supply === "backordered" && promisedOn ? promisedOn : null,
    })),
    appointmentStart: instantOf(values.appointmentStart),
    appointmentEnd: instantOf(values.appointmentEnd),
    labourMinutes: values.labourMinutes.trim() || undefined,
    requiredCertificate: values.requiredCertificate || null,
  };
}

/** The instant as the schemas want it; null for an empty field. */
export function instantOf(value: string): string | null {
  return value ? fromInputDateTime(value).toISOString() : null;
}

/** An instant as `<input type="datetime-local">` shows it. */
export function inputOf(instant: string | null | undefined): string {
  return instant ? toInputDateTime(instant).dateTime : "";
}

function suggestedPlace({ intake: { serviceMode } }: TicketPageDto): string {
  if (serviceMode === "depot" || serviceMode === "mailIn") return "depot";
  return serviceMode === "remote" ? "remote" : "onSite";
}
