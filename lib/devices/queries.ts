import type { Prisma } from "@/generated/prisma/client";
import { ticketsWhere } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { OpenTicketRef } from "@/lib/customers/schema";
import { type Db, db, type Tx } from "@/lib/db/client";
import { fromColumnDay, toInputDateTime } from "@/lib/format/date";
import { maskName } from "@/lib/format/person";
import { normaliseSerial } from "@/lib/validation";
import { warrantyVerdict } from "./rules";
import type {
  CatalogueCategory,
  ChecklistEntry,
  DeviceFacts,
  DeviceOwner,
  FaultNode,
  ServiceHistory,
  SymptomOption,
  Warranty,
  WarrantyLookUp,
} from "./schema";

const named = { id: true, code: true, nameZh: true, nameEn: true } as const;
const inOrder = [{ sortOrder: "asc" }, { code: "asc" }] satisfies Prisma.SymptomOrderByWithRelationInput[];

const warrantySelect = {
  shippedOn: true,
  purchasedOn: true,
  installedOn: true,
  model: { select: { terms: { select: { cover: true, months: true } } } },
} satisfies Prisma.DeviceSelect;

type WarrantyRow = Prisma.DeviceGetPayload<{ select: typeof warrantySelect }>;

/** Warranty of a serial number as typed, for the public form; null when it is not in the files. Says nothing about its owner. */
export async function lookUpWarranty(serial: string): Promise<WarrantyLookUp | null> {
  const device = await db.device.findUnique({
    where: { serial: normaliseSerial(serial) },
    select: {
      ...warrantySelect,
      serial: true,
      model: { select: { ...named, ...warrantySelect.model.select, category: { select: named } } },
    },
  });
  if (!device) return null;
  const { category, terms: _, ...model } = device.model;
  return { serial: device.serial, model, category, ...warrantyOf(device) };
}

/** Whose device it is, by a masked name, for the desk to notice that somebody else asks; null when nobody is on file. */
export async function ownerOfSerial(serial: string): Promise<DeviceOwner | null> {
  const device = await db.device.findUnique({
    where: { serial: normaliseSerial(serial) },
    select: { customer: { select: { id: true, name: true } } },
  });
  return device?.customer ? { id: device.customer.id, maskedName: maskName(device.customer.name) } : null;
}

/** The product categories with their models and symptoms, for the request form. */
export async function catalogue(): Promise<CatalogueCategory[]> {
  return db.productCategory.findMany({
    select: {
      ...named,
      icon: true,
      safetyZh: true,
      safetyEn: true,
      models: { select: named, orderBy: inOrder },
      symptoms: { select: { ...named, icon: true }, orderBy: inOrder },
    },
    orderBy: inOrder,
  });
}

/** The symptoms customers choose from for a category. */
export async function symptomsOf(categoryId: string): Promise<SymptomOption[]> {
  return db.symptom.findMany({ where: { categoryId }, select: { ...named, icon: true }, orderBy: inOrder });
}

/** The fault codes of a category as a tree: system → component → failure. */
export async function faultTree(categoryId: string): Promise<FaultNode[]> {
  const rows = await db.faultCode.findMany({
    where: { categoryId },
    select: { ...named, parentId: true },
    orderBy: inOrder,
  });
  const nodes = new Map(
    rows.map(({ parentId: _, ...node }): [string, FaultNode] => [node.id, { ...node, children: [] }]),
  );
  const roots: FaultNode[] = [];
  for (const { id, parentId } of rows) {
    const node = nodes.get(id);
    if (node) (nodes.get(parentId ?? "")?.children ?? roots).push(node);
  }
  return roots;
}

/** What is checked or measured on a job of a category. */
export async function checklistOf(categoryId: string): Promise<ChecklistEntry[]> {
  const items = await db.checklistItem.findMany({
    where: { categoryId },
    select: {
      id: true,
      code: true,
      labelZh: true,
      labelEn: true,
      type: true,
      unit: true,
      minimum: true,
      maximum: true,
      isTest: true,
      isRequired: true,
    },
    orderBy: inOrder,
  });
  return items.map((item) => ({
    ...item,
    minimum: item.minimum?.toNumber() ?? null,
    maximum: item.maximum?.toNumber() ?? null,
  }));
}

/** The device of a serial number as typed, with its warranty of today, for use inside mutations; null when unknown. */
export async function deviceOfSerial(tx: Tx | Db, serial: string): Promise<DeviceFacts | null> {
  const device = await tx.device.findUnique({
    where: { serial: normaliseSerial(serial) },
    select: {
      ...warrantySelect,
      id: true,
      modelId: true,
      customerId: true,
      model: { select: { ...warrantySelect.model.select, categoryId: true } },
    },
  });
  if (!device) return null;
  const { verdict, reason } = warrantyOf(device);
  const { id, modelId, customerId } = device;
  return { id, modelId, customerId, categoryId: device.model.categoryId, verdict, reason };
}

/** The tickets of a device that the actor may read, newest first, at most `limit`, and how many others there are. */
export async function serviceHistory(
  actor: Actor,
  deviceId: string,
  { limit }: { limit: number },
): Promise<ServiceHistory> {
  // Index: ticket_device_id_created_at_idx.
  const tickets = await db.ticket.findMany({
    where: { AND: [{ deviceId }, ticketsWhere(actor)] },
    select: {
      id: true,
      number: true,
      kind: true,
      stage: true,
      state: true,
      createdAt: true,
      closedAt: true,
      diagnoses: {
        select: { faultCode: { select: { code: true, nameZh: true, nameEn: true } } },
        orderBy: { round: "desc" },
        take: 1,
      },
    },
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  const entries = tickets.map(({ diagnoses, createdAt, closedAt, ...ticket }) => ({
    ...ticket,
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    fault: diagnoses[0]?.faultCode ?? null,
  }));
  const all = await db.ticket.count({ where: { deviceId, isHeld: false } });
  const seen = await db.ticket.count({ where: { AND: [{ deviceId, isHeld: false }, ticketsWhere(actor)] } });
  return { entries, hiddenCount: all - seen };
}

/** The open tickets of a serial number that the actor may read, newest first, five at most: against opening one twice. */
export async function openTicketsOfSerial(actor: Actor, serial: string): Promise<OpenTicketRef[]> {
  // Index: ticket_device_id_created_at_idx.
  const tickets = await db.ticket.findMany({
    where: { AND: [{ device: { serial: normaliseSerial(serial) }, closedAt: null }, ticketsWhere(actor)] },
    select: { number: true, stage: true, state: true, description: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 5,
  });
  return tickets.map((ticket) => ({ ...ticket, createdAt: ticket.createdAt.toISOString() }));
}

function warrantyOf({ shippedOn, purchasedOn, installedOn, model }: WarrantyRow): Warranty {
  const facts = {
    shippedOn: shippedOn && fromColumnDay(shippedOn),
    purchasedOn: purchasedOn && fromColumnDay(purchasedOn),
    installedOn: installedOn && fromColumnDay(installedOn),
    terms: model.terms,
  };
  return warrantyVerdict(facts, toInputDateTime(now()).date);
}
