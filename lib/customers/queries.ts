import { canCompany, ticketsWhere } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { maskPhone } from "@/lib/format/person";
import { describeArea } from "./areas/rules";
import type { CustomerCard, KnownCustomer } from "./schema";

const shownDevices = 10;
const shownTickets = 5;
const shownAddresses = 3;

/** The customer's card; null when the actor may not read any of the customer's tickets. */
export async function customerCard(actor: Actor, customerId: string): Promise<CustomerCard | null> {
  const visible = ticketsWhere(actor);
  // Whoever sees only some tickets sees their devices, not what else the customer owns.
  const owned = canCompany(actor, "ticket.read") ? {} : { tickets: { some: visible } };
  const customer = await db.customer.findFirst({
    where: { id: customerId, tickets: { some: visible } },
    select: {
      id: true,
      name: true,
      kind: true,
      tier: true,
      phone: true,
      locale: true,
      createdAt: true,
      _count: { select: { devices: { where: owned }, tickets: { where: visible } } },
      devices: {
        where: owned,
        select: { id: true, serial: true, model: { select: { code: true, nameZh: true, nameEn: true } } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: shownDevices,
      },
    },
  });
  if (!customer) return null;
  // Index: ticket_customer_id_created_at_idx.
  const openTicketCount = await db.ticket.count({ where: { AND: [{ customerId, closedAt: null }, visible] } });
  const { phone, createdAt, _count, devices, ...card } = customer;
  return {
    ...card,
    maskedPhone: maskPhone(phone),
    createdAt: createdAt.toISOString(),
    ticketCount: _count.tickets,
    openTicketCount,
    deviceCount: _count.devices,
    devices: devices.map(({ id, serial, model }) => ({
      id,
      serial,
      modelCode: model.code,
      modelNameZh: model.nameZh,
      modelNameEn: model.nameEn,
    })),
  };
}

/**
 * The customer with this telephone number (as `phone` of lib/validation.ts writes it), null when there is none. Throws forbidden for
 * whoever may not take in requests.
 */
export async function lookUpCustomer(actor: Actor, phone: string): Promise<KnownCustomer | null> {
  if (!canCompany(actor, "ticket.create")) throw new DomainError("forbidden");
  const customer = await db.customer.findUnique({
    where: { phone },
    select: {
      id: true,
      name: true,
      kind: true,
      tier: true,
      email: true,
      locale: true,
      addresses: { select: { areaCode: true, detail: true }, orderBy: { id: "desc" }, take: shownAddresses },
      devices: {
        select: { serial: true, model: { select: { code: true, nameZh: true, nameEn: true } } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: shownDevices,
      },
    },
  });
  if (!customer) return null;
  const { addresses, devices, ...known } = customer;
  // Index: ticket_customer_id_created_at_idx.
  const open = { AND: [{ customerId: customer.id, closedAt: null }, ticketsWhere(actor)] };
  const [tickets, openTicketCount] = await Promise.all([
    db.ticket.findMany({
      where: open,
      select: { number: true, stage: true, state: true, description: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: shownTickets,
    }),
    db.ticket.count({ where: open }),
  ]);
  return {
    ...known,
    addresses: addresses.map((address) => ({ ...address, area: describeArea(address.areaCode) })),
    devices: devices.map(({ serial, model }) => {
      const { code: modelCode, nameZh, nameEn } = model;
      return { serial, modelCode, nameZh, nameEn };
    }),
    openTickets: tickets.map((ticket) => ({ ...ticket, createdAt: ticket.createdAt.toISOString() })),
    openTicketCount,
  };
}
