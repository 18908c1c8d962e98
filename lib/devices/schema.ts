import type {
  ChecklistItemType,
  CoverKind,
  TicketKind,
  TicketStage,
  TicketState,
  WarrantyVerdict,
} from "@/generated/prisma/enums";

/** A name in both languages; the page shows the one of its locale. */
type Named = { nameZh: string; nameEn: string };

/** Last day of a class of cover, that day included, as "2026-11-22". */
export type WarrantyCover = { cover: CoverKind; until: string };

/** Worded by message key `devices.warranty.reason.<code>`; days in `params` are "2026-11-22". */
export type WarrantyReason = {
  code: "covered" | "ended" | "majorPartsOnly" | "noDate" | "noTerms";
  params: Record<string, string>;
};

export type Warranty = { verdict: WarrantyVerdict; reason: WarrantyReason; covers: WarrantyCover[] };

/** A serial number to try the request form with. */
export type SampleSerial = { serial: string; verdict: Warranty["verdict"] };

/** What anybody who knows a serial number may learn: nothing about its owner. */
export type WarrantyLookUp = {
  serial: string;
  model: Named & { id: string; code: string };
  category: Named & { id: string; code: string };
} & Warranty;

export type DeviceOwner = { id: string; maskedName: string };

export type SymptomOption = Named & { id: string; code: string; icon: string };

export type CatalogueCategory = Named & {
  id: string;
  code: string;
  icon: string;
  safetyZh: string;
  safetyEn: string;
  models: (Named & { id: string; code: string })[];
  symptoms: SymptomOption[];
};

/** Only nodes without children may stand in a diagnosis. */
export type FaultNode = Named & { id: string; code: string; children: FaultNode[] };

export type ChecklistEntry = {
  id: string;
  code: string;
  labelZh: string;
  labelEn: string;
  type: ChecklistItemType;
  unit: string;
  /** Limits of a measurement, both included. */
  minimum: number | null;
  maximum: number | null;
  isTest: boolean;
  isRequired: boolean;
};

export type DeviceFacts = {
  id: string;
  modelId: string;
  categoryId: string;
  customerId: string | null;
  verdict: WarrantyVerdict;
  reason: WarrantyReason;
};

/** What was done to a device before, as far as the reader may see it, and how many tickets they may not. */
export type ServiceHistory = { entries: ServiceHistoryEntry[]; hiddenCount: number };

export type ServiceHistoryEntry = {
  id: string;
  number: string;
  kind: TicketKind;
  stage: TicketStage;
  state: TicketState;
  /** ISO instants. */
  createdAt: string;
  closedAt: string | null;
  /** What the last diagnosis found. */
  fault: (Named & { code: string }) | null;
};
