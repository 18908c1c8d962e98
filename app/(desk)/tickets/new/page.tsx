import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TakeInForm } from "@/components/tickets/take-in/take-in-form";
import { TicketChannel, TicketKind, TicketPriority } from "@/generated/prisma/enums";
import { canCompany } from "@/lib/access/policy";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { catalogue } from "@/lib/devices/queries";
import { toInputDateTime } from "@/lib/format/date";

/** How requests reach a person; the web form and the API take in their own. */
const channels = Object.values(TicketChannel).filter((channel) => channel !== "web" && channel !== "api");

export async function generateMetadata(): Promise<Metadata> {
  const [t, actor] = await Promise.all([getTranslations("takeIn"), requireActor()]);
  if (!canCompany(actor, "ticket.create")) notFound();
  return { title: t("title") };
}

export default async function TakeInPage() {
  const actor = await requireActor();
  if (!canCompany(actor, "ticket.create")) notFound();
  const [t, words, categories] = await Promise.all([
    getTranslations("takeIn"),
    getTranslations("workflow"),
    catalogue(),
  ]);
  const at = now();
  const choices = {
    kinds: Object.values(TicketKind).map((value) => ({ value, label: words(`kind.${value}`) })),
    channels: channels.map((value) => ({ value, label: words(`channel.${value}`) })),
    priorities: Object.values(TicketPriority).map((value) => ({ value, label: words(`priority.${value}`) })),
  };
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <TakeInForm catalogue={categories} choices={choices} now={at.toISOString()} today={toInputDateTime(at).date} />
    </>
  );
}
