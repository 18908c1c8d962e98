import { ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { HeldRequest } from "@/components/tickets/held/held-request";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { holds } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { heldRequests } from "@/lib/tickets/queue/queries";
import { ticketNumber } from "@/lib/tickets/workflow/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, actor] = await Promise.all([getTranslations("held"), requireActor()]);
  if (!holds(actor, "intake.review")) notFound();
  return { title: t("title") };
}

export default async function HeldPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!holds(actor, "intake.review")) notFound();
  const [t, { items, total }, params] = await Promise.all([getTranslations("held"), heldRequests(actor), searchParams]);
  const at = now().toISOString();
  const released = ticketNumber.safeParse(params.released).data;
  const refused = ticketNumber.safeParse(params.refused).data;
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="max-w-4xl space-y-4">
        {released && (
          <Alert tone="success" isLive title={t("released", { number: released })}>
            <TextLink href={`/tickets/${released}`}>{t("open")}</TextLink>
          </Alert>
        )}
        {refused && <Alert isLive>{t("refused", { number: refused })}</Alert>}
        {items.length === 0 ? (
          <Card padding="none">
            <EmptyState icon={<ShieldCheck aria-hidden />} title={t("empty")}>
              {t("emptyHint")}
            </EmptyState>
          </Card>
        ) : (
          <ul aria-label={t("list")} className="space-y-4">
            {items.map((request) => (
              <li key={request.id}>
                <HeldRequest request={request} now={at} />
              </li>
            ))}
          </ul>
        )}
        {total > items.length && <p className="text-13 text-ink-2">{t("more", { shown: items.length, total })}</p>}
      </div>
    </>
  );
}
