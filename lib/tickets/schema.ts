import type {
  CancelCause,
  MessageAudience,
  ServiceMode,
  TicketChannel,
  TicketKind,
  TicketPriority,
  WarrantyVerdict,
} from "@/generated/prisma/enums";
import type { AreaNames } from "@/lib/customers/areas/schema";
import type {
  ChecklistEntry,
  FaultNode,
  ServiceHistoryEntry,
  SymptomOption,
  WarrantyCover,
} from "@/lib/devices/schema";
import type { PartOption } from "@/lib/parts/schema";
import type { RoutingReason } from "@/lib/routing/schema";
import type { ClockView } from "@/lib/sla/schema";
import type { TicketEventPayloads, TicketEventType } from "@/lib/tickets/events";
import type { PreferredTime } from "@/lib/tickets/intake/schema";
import type {
  AttachmentDto,
  DiagnosisDto,
  Named,
  PersonRef,
  PlanDto,
  ReportDto,
  ReviewDto,
  RevisitDto,
  SurveyDto,
  VisitDto,
} from "@/lib/tickets/records/schema";
import type { Stage, State } from "@/lib/tickets/workflow/constants";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";

// What the ticket page shows. All moments are ISO instants, all days "2026-11-22", quantities plain numbers.

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
  clocks: ClockView[];
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
  /** Codes of the certificates that are valid today. */
  certificates: string[];
};

export type IntakeDto = {
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  areaCode: string | null;
  area: AreaNames | null;
  addressDetail: string;
  category: (Named & { id: string; code: string }) | null;
  model: (Named & { id: string; code: string }) | null;
  /** Of the known device, else what the customer typed. */
  serial: string;
  isDeviceKnown: boolean;
  symptom: (Named & { id: string; code: string }) | null;
  description: string;
  /** The safety question was answered yes when the request was sent. */
  isDangerous: boolean;
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
  /** Out of the reader's sight it is named without a link, and nothing else is said of it. */
  isVisible: boolean;
  stage: Stage | null;
  state: State | null;
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
