import type {
  AttachmentKind,
  CancelCause,
  CauseLevel,
  ChecklistItemType,
  ClockKind,
  DiagnosisMethod,
  MessageAudience,
  OldPartState,
  PartDisposition,
  PartSupply,
  PlanPlace,
  QuoteState,
  Responsibility,
  ServiceMode,
  SignatureKind,
  TicketChannel,
  TicketKind,
  TicketPriority,
  VisitKind,
  VisitOutcome,
  WarrantyVerdict,
} from "@/generated/prisma/enums";
import type {
  ChecklistEntry,
  FaultNode,
  ServiceHistoryEntry,
  SymptomOption,
  WarrantyCover,
} from "@/lib/devices/schema";
import type { PartOption } from "@/lib/parts/schema";
import type { RoutingReason } from "@/lib/routing/schema";
import type { ClockStatus } from "@/lib/sla/schema";
import type { TicketEventPayloads, TicketEventType } from "@/lib/tickets/events";
import type { PreferredTime } from "@/lib/tickets/intake/schema";
import type { QuoteLine } from "@/lib/tickets/plan/schema";
import type { Stage, State } from "@/lib/tickets/workflow/constants";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";

// What the ticket page shows. All moments are ISO instants, all days "2026-11-22", quantities plain numbers.

/** A name in both languages; the page shows the one of its locale. */
export type Named = { nameZh: string; nameEn: string };
export type PersonRef = { id: string; name: string; nameEn: string | null };

export type TicketPageDto = {
  id: string;
  number: string;
  version: number;
  /** When this was read: relative times count from here, on the server and in the browser alike. */
  asOf: string;
  stage: Stage;
  state: State;
  /** Closed or cancelled. */
  isEnded: boolean;
  kind: TicketKind;
  channel: TicketChannel;
  priority: TicketPriority;
  /** The customer's language. */
  locale: string;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  holdUntil: string | null;
  reviewSince: string | null;
  reopenCount: number;
  /** Of survey, revisit and review: each reopening opens the next. */
  round: number;
  cancelCause: CancelCause | null;
  heldReasons: string[];
  customerId: string;
  deviceId: string | null;
  department: (Named & { id: string }) | null;
  assignee: PersonRef | null;
  clocks: TicketClockDto[];
  intake: IntakeDto;
  warranty: TicketWarrantyDto;
  links: TicketLinkDto[];
  /** Oldest first. */
  messages: MessageDto[];
  /** Oldest first; those of messages and visits too. */
  attachments: AttachmentDto[];
  /** Newest first. */
  events: TicketEventDto[];
  /** People, teams and catalogue entries that payloads name by id. */
  names: TicketNames;
  /** Newest first. */
  routing: RoutingDecisionDto[];
  /** Artefacts of the stages: newest round first. */
  diagnoses: DiagnosisDto[];
  plans: PlanDto[];
  visits: VisitDto[];
  reports: ReportDto[];
  surveys: SurveyDto[];
  revisits: RevisitDto[];
  reviews: ReviewDto[];
  /** What this reader may do now, each with what is still missing. */
  actions: AvailableAction[];
  may: TicketPermissions;
};

/** The same policy as the mutations', so that the page offers what would be accepted. */
export type TicketPermissions = {
  note: boolean;
  message: boolean;
  assign: boolean;
  /** The reader may make the ticket their own. */
  take: boolean;
  editIntake: boolean;
  /** The reader may work in the stage in which the ticket is. */
  work: boolean;
  receiveOldPart: boolean;
  waiveOldPart: boolean;
};

/** What the forms of the present stage choose from; loaded for those who may work in it. */
export type StageOptions = {
  faultTree: FaultNode[];
  symptoms: SymptomOption[];
  checklist: ChecklistEntry[];
  /** Those that fit the model first, fifty at most. */
  parts: PartOption[];
  /** Who may be sent on a visit. */
  engineers: AssigneeOption[];
  /** Codes of certificates that somebody holds. */
  certificates: string[];
  /** Other tickets of the same device, newest first. */
  history: ServiceHistoryEntry[];
};

/** Somebody who may work in the stage, in the team given. */
export type AssigneeOption = PersonRef & {
  departmentId: string;
  department: Named;
  openTickets: number;
  isOnLeave: boolean;
};

export type TicketClockDto = {
  id: string;
  clock: ClockKind;
  status: ClockStatus;
  /** Open minutes until due by the policy's calendar; negative when overdue. */
  minutesLeft: number;
  targetMinutes: number;
  dueAt: string;
  /** The state that pauses it. */
  pausedBy: State | null;
  /** False outside business hours. */
  isCounting: boolean;
};

export type IntakeDto = {
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  areaCode: string | null;
  /** Province, city and district in words; empty when unknown. */
  area: string[];
  addressDetail: string;
  category: (Named & { id: string; code: string }) | null;
  model: (Named & { id: string; code: string }) | null;
  /** Of the known device, else what the customer typed. */
  serial: string;
  isDeviceKnown: boolean;
  symptom: (Named & { id: string; code: string }) | null;
  description: string;
  serviceMode: ServiceMode | null;
  preferredTime: PreferredTime | null;
  consentAt: string | null;
};

export type TicketWarrantyDto = {
  verdict: WarrantyVerdict;
  isOverruled: boolean;
  /** Codes of lib/devices/rules.ts, and `diagnosis`, `overruled` (with `reason`) of whoever overruled them. */
  reason: { code: string; params: Record<string, string> } | null;
  covers: WarrantyCover[];
};

export type TicketLinkDto = {
  relation: "duplicateOf" | "duplicate" | "followUpOf" | "followUp";
  number: string;
  stage: Stage;
  state: State;
  /** Out of the reader's sight it is named without a link. */
  isVisible: boolean;
};

export type AttachmentDto = {
  id: string;
  kind: AttachmentKind;
  fileName: string;
  mimeType: string;
  size: number;
  width: number | null;
  height: number | null;
  hasThumbnail: boolean;
  isCustomerVisible: boolean;
  isFromCustomer: boolean;
  messageId: string | null;
  visitId: string | null;
  createdAt: string;
};

export type MessageDto = {
  id: string;
  audience: MessageAudience;
  authorKind: "person" | "customer" | "system";
  person: PersonRef | null;
  body: string;
  createdAt: string;
  attachments: AttachmentDto[];
};

/** One event with the payload of its type. */
export type EventOf<T extends TicketEventType = TicketEventType> = {
  [K in T]: { type: K; payload: TicketEventPayloads[K] };
}[T];
export type TicketEventDto = EventOf & {
  id: string;
  actorKind: "person" | "customer" | "system";
  person: PersonRef | null;
  isCustomerVisible: boolean;
  createdAt: string;
};

export type TicketNames = { people: Record<string, PersonRef>; things: Record<string, Named> };

export type RoutingDecisionDto = {
  id: string;
  stage: Stage;
  department: Named | null;
  person: PersonRef | null;
  reasons: RoutingReason[];
  createdAt: string;
};

export type DiagnosisDto = {
  id: string;
  round: number;
  symptom: (Named & { id: string }) | null;
  faultCodeId: string;
  /** From the system down to the failure. */
  faultPath: (Named & { code: string })[];
  cause: string;
  causeLevel: CauseLevel;
  method: DiagnosisMethod;
  evidence: string;
  responsibility: Responsibility;
  warranty: WarrantyVerdict;
  remoteSolution: string;
  person: PersonRef;
  updatedAt: string;
  isFrozen: boolean;
};

export type PartRef = Named & { partId: string; number: string; unit: string; isDivisible: boolean };

export type PlanDto = {
  id: string;
  round: number;
  place: PlanPlace;
  steps: string[];
  labourMinutes: number;
  isChargeable: boolean;
  appointmentStart: string | null;
  appointmentEnd: string | null;
  requiredCertificate: string | null;
  note: string;
  person: PersonRef;
  updatedAt: string;
  isFrozen: boolean;
  parts: (PartRef & {
    quantity: number;
    supply: PartSupply;
    promisedOn: string | null;
    priceMinor: number;
  })[];
  /** Newest first. */
  quotes: QuoteDto[];
};

export type QuoteDto = {
  id: string;
  state: QuoteState;
  lines: QuoteLine[];
  totalMinor: number;
  currency: string;
  validUntil: string;
  sentAt: string;
  decidedAt: string | null;
  declineReason: string;
};

export type VisitDto = {
  id: string;
  planId: string;
  kind: VisitKind;
  engineer: PersonRef;
  dispatchedAt: string;
  contactedAt: string | null;
  eta: string | null;
  arrivedAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  outcome: VisitOutcome | null;
  note: string;
  calledOffAt: string | null;
  calledOffReason: string;
  checks: VisitCheckDto[];
  parts: VisitPartDto[];
  photos: AttachmentDto[];
};

export type VisitCheckDto = {
  itemId: string;
  labelZh: string;
  labelEn: string;
  type: ChecklistItemType;
  unit: string;
  isTest: boolean;
  value: string;
  isPassed: boolean;
};

export type VisitPartDto = PartRef & {
  id: string;
  quantity: number;
  disposition: PartDisposition;
  isReturnable: boolean;
  oldPart: OldPartState;
  oldPartSerial: string;
  oldPartReason: string;
  oldPartAt: string | null;
};

export type ReportDto = {
  id: string;
  round: number;
  findings: string;
  workDone: string;
  advice: string;
  labourMinutes: number;
  chargesMinor: number;
  currency: string;
  signatureAskedAt: string | null;
  signatureKind: SignatureKind | null;
  signerName: string;
  /** SVG path data in a box of 600 × 200. */
  signaturePath: string | null;
  waiverReason: string;
  signedAt: string | null;
  contentHash: string | null;
  pdfId: string | null;
  deliveredAt: string | null;
  voidedAt: string | null;
  person: PersonRef;
  updatedAt: string;
};

export type SurveyDto = {
  round: number;
  stars: number;
  reasons: string[];
  comment: string;
  isSolved: boolean;
  updatedAt: string;
};

export type RevisitDto = {
  id: string;
  round: number;
  isReached: boolean;
  isSatisfied: boolean | null;
  note: string;
  calledAt: string;
  person: PersonRef;
};

export type ReviewDto = {
  round: number;
  qualityScore: number;
  complaint: string;
  improvementAction: string;
  person: PersonRef;
  updatedAt: string;
};
