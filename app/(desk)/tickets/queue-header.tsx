import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { canCompany } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";

/** The head of the page, with the way in for a new request for those who take them in. */
export function QueueHeader({ actor }: { actor: PersonActor }) {
  const t = useTranslations("queue");
  const takeIn = useTranslations("takeIn");
  return (
    <PageHeader
      title={t("title")}
      actions={
        canCompany(actor, "ticket.create") && (
          <LinkButton href="/tickets/new" variant="primary">
            <Plus aria-hidden />
            {takeIn("title")}
          </LinkButton>
        )
      }
    />
  );
}
