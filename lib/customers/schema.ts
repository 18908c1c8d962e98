import type { CustomerKind, CustomerTier } from "@/generated/prisma/enums";

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
