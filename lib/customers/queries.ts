import { ticketsWhere } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { maskPhone } from "@/lib/format/person";
import type { CustomerCard } from "./schema";

const shownDevices = 10;

/** The customer's card; null when the actor may not read any of the customer's tickets. */
export async function customerCard(actor: Actor, customerId: string): Promise<CustomerCard | null> {
  const visible = ticketsWhere(actor);
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
      _count: { select: { devices: true, tickets: { where: visible } } },
      devices: {
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
