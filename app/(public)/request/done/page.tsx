import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";
import { SentPanel } from "@/components/tickets/request/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { env } from "@/lib/env";
import { sentRequestOfBrowser } from "../browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.done");
  return { title: t("title"), robots: { index: false } };
}

export default async function DonePage() {
  const [t, sent] = await Promise.all([getTranslations("request.done"), sentRequestOfBrowser()]);
  if (sent) {
    const path = `/t/${sent.trackingToken}`;
    return <SentPanel number={sent.number} trackingPath={path} trackingUrl={env().appUrl + path} />;
  }
  const actions = (
    <>
      <LinkButton href="/track" variant="primary">
        {t("toTrack")}
      </LinkButton>
      <LinkButton href="/">{t("toHome")}</LinkButton>
    </>
  );
  return (
    <MessagePage title={t("goneTitle")} actions={actions}>
      {t("goneBody")}
    </MessagePage>
  );
}
