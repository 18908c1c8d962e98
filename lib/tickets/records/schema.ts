import type {
  AttachmentKind,
  CauseLevel,
  ChecklistItemType,
  DiagnosisMethod,
  OldPartState,
  PartDisposition,
  PartSupply,
  PlanPlace,
  QuoteState,
  Responsibility,
  SignatureKind,
  VisitKind,
  VisitOutcome,
  WarrantyVerdict,
} from "@/generated/prisma/enums";
import type { QuoteLine } from "@/lib/tickets/plan/schema";

// What the stages leave behind, as pages show it. All moments are ISO instants, all days "2026-11-22", quantities plain numbers.

/** A name in both languages; the page shows the one of its locale. */
export type Named = { nameZh: string; nameEn: string };

export type PersonRef = { id: string; name: string; nameEn: string | null };

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
