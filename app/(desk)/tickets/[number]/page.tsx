import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { TicketView } from "@/components/tickets/ticket-view";
import { requireActor } from "@/lib/auth/session";
import { customerCard } from "@/lib/customers/queries";
import { catalogue, serviceHistory } from "@/lib/devices/queries";
import { assigneeOptions } from "@/lib/tickets/assignment/queries";
import { ticketPage } from "@/lib/tickets/queries";
import { stageOwners } from "@/lib/tickets/workflow/constants";
import { stageOptions } from "@/lib/tickets/workflow/queries";
import { ticketNumber } from "@/lib/tickets/workflow/schema";

type Props = { params: Promise<{ number: string }> };

const shownHistory = 8;

/** Title and page ask for the same ticket: one look-up for both. */
const load = cache(async (address: string) => {
  const number = ticketNumber.safeParse(address);
  return number.success ? ticketPage(await requireActor(), number.data) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, ticket] = await Promise.all([getTranslations("ticket"), load((await params).number)]);
  return { title: ticket ? t("title", { number: ticket.number }) : t("page.notFound") };
}

export default async function TicketPage({ params }: Props) {
  const [actor, ticket] = await Promise.all([requireActor(), load((await params).number)]);
  if (!ticket) notFound();
  const { may, customerId, deviceId, stage, department } = ticket;
  const [customer, history, categories, assignees] = await Promise.all([
    customerCard(actor, customerId),
    deviceId ? serviceHistory(actor, deviceId, { limit: shownHistory }) : null,
    may.editIntake ? catalogue() : [],
    may.assign ? assigneeOptions(actor, stageOwners[stage].capability, department?.id ?? null) : [],
  ]);
  const options = may.work ? await stageOptions(actor, ticket) : null;
  return (
    <TicketView
      ticket={ticket}
      customer={customer}
      history={history}
      catalogue={categories}
      assignees={assignees}
      options={options}
    />
  );
}
