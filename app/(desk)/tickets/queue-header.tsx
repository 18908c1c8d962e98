import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { TakeInButton } from "@/components/tickets/keys/take-in-button";
import { canCompany } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";

/** The head of the page, with the way in for a new request for those who take them in. */
export function QueueHeader({ actor }: { actor: PersonActor }) {
  const t = useTranslations("queue");
  return <PageHeader title={t("title")} actions={canCompany(actor, "ticket.create") && <TakeInButton />} />;
}
