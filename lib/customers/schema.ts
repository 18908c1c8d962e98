import type { CustomerKind, CustomerTier, TicketStage, TicketState } from "@/generated/prisma/enums";
import type { AreaNames } from "./areas/schema";

/** A customer as the ticket page's panel shows them. Counts cover only what the reader may see. */
export type CustomerCard = {
  id: string;
  name: string;
  kind: CustomerKind;
  tier: CustomerTier;
  maskedPhone: string;
  locale: string;
  /** ISO instant. */
  createdAt: string;
  ticketCount: number;
  openTicketCount: number;
  deviceCount: number;
  /** The newest devices, ten at most. */
  devices: { id: string; serial: string; modelCode: string; modelNameZh: string; modelNameEn: string }[];
};

/** Somebody who calls: what the desk knows about the number. Full data, for those who take in requests. */
export type KnownCustomer = {
  id: string;
  name: string;
  kind: CustomerKind;
  tier: CustomerTier;
  email: string | null;
  locale: string;
  addresses: { areaCode: string; area: AreaNames | null; detail: string }[];
  devices: { serial: string; modelCode: string; nameZh: string; nameEn: string }[];
  /** The newest open tickets that the reader may see. */
  openTickets: OpenTicketRef[];
  openTicketCount: number;
};

/** A ticket as a warning against opening it twice. */
export type OpenTicketRef = {
  number: string;
  stage: TicketStage;
  state: TicketState;
  description: string;
  /** ISO instant. */
  createdAt: string;
};
