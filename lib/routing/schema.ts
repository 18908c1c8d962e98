import * as z from "zod";
import type {
  CustomerTier,
  DepartmentFunction,
  RoutingStrategy,
  TicketChannel,
  TicketKind,
  TicketPriority,
  TicketStage,
  WarrantyVerdict,
} from "@/generated/prisma/enums";
import type { Capability, Scope } from "@/lib/access/constants";
import { routingConditions, routingReasonCodes } from "./constants";

/** A name in both languages, stored with the decision: it tells what things were called then. */
const words = z.strictObject({ zh: z.string(), en: z.string() });
export type Words = z.infer<typeof words>;

const routingReason = z.strictObject({
  code: z.enum(routingReasonCodes),
  params: z.record(z.string(), z.union([z.string(), z.number(), words, z.array(z.enum(routingConditions))])),
});
export type RoutingReason = z.infer<typeof routingReason>;

/** The column `reasons` of a stored decision. */
export const routingReasons = z.array(routingReason);

/** What is known about a ticket when it enters a stage. */
export type RoutingFacts = {
  ticketId: string;
  stage: TicketStage;
  /** The function that owns the stage (workflow table): used when no rule matches. */
  stageFunction: DepartmentFunction;
  /** What the stage's work needs (workflow table). */
  capability: Capability;
  kind: TicketKind;
  categoryId: string | null;
  /** District code of the place of service. */
  areaCode: string | null;
  priority: TicketPriority;
  warranty: WarrantyVerdict;
  tier: CustomerTier;
  channel: TicketChannel;
  customerId: string;
  deviceId: string | null;
  /** Of the plan; comes on top of the rule's. */
  requiredCertificate: string | null;
  /** Who has the ticket, where the stage it comes from is owned by the same function; left out otherwise. */
  holder?: { departmentId: string; personId: string | null } | undefined;
  /** Who opened the ticket at the desk; left out later, and for what customers send. */
  takenInById?: string | null;
};

/** Without a department the ticket waits in the company-wide queue. */
export type RoutingDecision = {
  departmentId: string | null;
  personId: string | null;
  ruleId: string | null;
  reasons: RoutingReason[];
};

/** null and an empty list mean any. */
export type RuleFacts = {
  id: string;
  order: number;
  name: Words;
  stage: TicketStage | null;
  kind: TicketKind | null;
  categoryId: string | null;
  areaCodes: readonly string[];
  priority: TicketPriority | null;
  warranty: WarrantyVerdict | null;
  tier: CustomerTier | null;
  channel: TicketChannel | null;
  departmentId: string | null;
  positionId: string | null;
  strategy: RoutingStrategy;
  certificate: string | null;
};

export type DepartmentFacts = {
  id: string;
  parentId: string | null;
  order: number;
  name: Words;
  function: DepartmentFunction;
  /** Empty = everywhere its parent serves. */
  areaCodes: readonly string[];
};

export type PositionFacts = { id: string; departmentId: string; isHead: boolean; title: Words };

/** Days are "2026-11-22", both ends included. */
export type PersonFacts = {
  id: string;
  name: Words;
  isDisabled: boolean;
  openTickets: number;
  maxOpenTickets: number;
  /** ISO instant at which routing last chose this person. */
  lastRoutedAt: string | null;
  /** `scope`: how far the post lets its holder work on the stage; null = not at all. */
  posts: readonly { positionId: string; fromDay: string; toDay: string | null; scope: Scope | null }[];
  leaves: readonly { fromDay: string; toDay: string; deputyId: string | null }[];
  certificates: readonly { code: string; validUntil: string | null }[];
};

/** The open part of the published organisation, and the enabled rules. */
export type RoutingStructure = {
  rules: readonly RuleFacts[];
  departments: readonly DepartmentFacts[];
  positions: readonly PositionFacts[];
};

export type RoutingSnapshot = RoutingStructure & {
  people: readonly PersonFacts[];
  /** Who has handled this device, then this customer, latest first. */
  lastHandlerIds: readonly string[];
};
