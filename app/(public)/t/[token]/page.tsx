import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TrackingUnavailable } from "@/components/tickets/tracking/tracking-unavailable";
import { TrackingView } from "@/components/tickets/tracking/tracking-view";
import { failureOf } from "@/lib/action/failures";
import { customerActor } from "@/lib/auth/queries";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { companyIdentity } from "@/lib/org/company/queries";
import { trackingPage } from "@/lib/tickets/tracking/queries";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("track");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function TrackingTicketPage({ params, searchParams }: Props) {
  const [{ token }, { problem }, locale] = await Promise.all([params, searchParams, getLocale()]);
  const path = `/t/${token}`;
  const found = await load(token);
  if (found === null) notFound();
  if ("code" in found) return <TrackingUnavailable path={path} errorId={found.id} />;
  const { page, company } = found;
  return (
    <TrackingView
      page={page}
      token={token}
      url={env().appUrl + path}
      at={now()}
      hotline={company.hotline}
      hours={locale === "en" ? company.hoursEn : company.hoursZh}
      problem={typeof problem === "string" ? problem : undefined}
    />
  );
}

/** Null for links that lead nowhere. Told as a page instead of thrown: the error page of a failed rendering needs scripts to show. */
async function load(token: string) {
  try {
    const customer = await customerActor(token);
    if (!customer) return null;
    const [page, company] = await Promise.all([trackingPage(customer), companyIdentity()]);
    return { page, company };
  } catch (error) {
    const failure = failureOf(error, "track");
    return failure.code === "notFound" ? null : failure;
  }
}
