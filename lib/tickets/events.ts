import type { Action, Stage, State } from "@/lib/tickets/workflow/constants";

/** What changed in a field: shown in the timeline and in a conflict. */
export type FieldChange = { field: string; from: string | null; to: string | null };

/** Every event of a ticket and its payload. The timeline words them by message key `timeline.<type>` (dots become underscores). */
export type TicketEventPayloads = {
  "ticket.submitted": { channel: string; photos: number };
  "ticket.held": { reasons: string[] };
  "ticket.released": Record<string, never>;
  "ticket.moved": {
    action: Action;
    fromStage: Stage;
    fromState: State;
    toStage: Stage;
    toState: State;
    reason: string;
  };
  "ticket.routed": { departmentId: string | null; personId: string | null };
  "ticket.assigned": {
    departmentId: string | null;
    personId: string | null;
    fromPersonId: string | null;
    reason: string;
  };
  "ticket.edited": { changes: FieldChange[] };
  "ticket.followedUp": { number: string };
  "tracking.linkMade": Record<string, never>;
  "message.posted": { audience: "customer" | "internal"; messageId: string; preview: string };
  "files.added": { count: number; kind: string };
  "files.removed": { count: number; kind: string };
  "diagnosis.saved": { round: number; faultCode: string; changes: FieldChange[] };
  "plan.saved": { round: number; steps: number; parts: number; isChargeable: boolean };
  "quote.sent": { totalMinor: number; currency: string; validUntil: string };
  "quote.accepted": { totalMinor: number; currency: string };
  "quote.declined": { reason: string };
  "quote.withdrawn": Record<string, never>;
  "visit.dispatched": { visitId: string; engineerId: string; kind: string };
  "visit.contacted": { visitId: string; eta: string | null };
  "visit.arrived": { visitId: string };
  "visit.started": { visitId: string };
  "visit.finished": { visitId: string; outcome: string };
  "visit.calledOff": { visitId: string; reason: string };
  "visit.recorded": { visitId: string; checks: number; parts: number };
  "report.saved": { round: number };
  "report.signatureAsked": { round: number };
  "report.signed": { round: number; kind: string; signerName: string; contentHash: string };
  "report.voided": { round: number };
  "report.delivered": { round: number; contentHash: string };
  "survey.answered": { round: number; stars: number; isSolved: boolean };
  "revisit.recorded": { round: number; isReached: boolean; isSatisfied: boolean | null };
  "review.saved": { round: number; qualityScore: number };
  "oldPart.received": { partNumber: string };
  "oldPart.waived": { partNumber: string; reason: string };
};
export type TicketEventType = keyof TicketEventPayloads;

/** What the customer sees on the tracking page: the types, and of each the keys of its payload. Reasons and ids of staff stay inside. */
const customerKeys: { [T in TicketEventType]?: readonly (keyof TicketEventPayloads[T])[] } = {
  "ticket.submitted": ["channel", "photos"],
  "ticket.moved": ["action", "fromStage", "fromState", "toStage", "toState"],
  "ticket.followedUp": ["number"],
  "quote.sent": ["totalMinor", "currency", "validUntil"],
  "quote.accepted": ["totalMinor", "currency"],
  "quote.declined": ["reason"],
  "visit.dispatched": ["kind"],
  "visit.contacted": ["eta"],
  "visit.arrived": [],
  "visit.finished": ["outcome"],
  "visit.calledOff": [],
  "report.signatureAsked": ["round"],
  "report.signed": ["round", "kind", "signerName", "contentHash"],
  "report.delivered": ["round", "contentHash"],
  "survey.answered": ["round", "stars", "isSolved"],
};

/** Types the customer sees on the tracking page. */
export const customerVisible: ReadonlySet<string> = new Set(Object.keys(customerKeys));

/** The part of an event's payload that the customer may see. */
export function customerPayload(type: string, payload: unknown): Record<string, unknown> {
  const keys: readonly string[] = Object.hasOwn(customerKeys, type)
    ? (customerKeys[type as TicketEventType] ?? [])
    : [];
  return Object.fromEntries(Object.entries(payload ?? {}).filter(([key]) => keys.includes(key)));
}
