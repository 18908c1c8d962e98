"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTicketVersion } from "@/components/tickets/ticket-version";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { formatDateTime } from "@/lib/format/date";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { CustomerLinkButton } from "./customer-link";

/** Above everything: that there was danger, that the ticket is over, waits, is held back, or changed while somebody was typing. */
export function TicketNotices({ ticket }: { ticket: TicketPageDto }) {
  return (
    <div className="space-y-3 empty:hidden">
      <BehindNotice />
      {ticket.intake.isDangerous && <DangerNotice />}
      <StateNotice ticket={ticket} />
      <LinkOffer ticket={ticket} />
    </div>
  );
}

/** Stays whatever is written over the description. */
function DangerNotice() {
  const t = useTranslations("ticket.danger");
  return (
    <Alert tone="danger" title={t("title")}>
      {t("body")}
    </Alert>
  );
}

function BehindNotice() {
  const t = useTranslations("ticket.behind");
  const { isBehind, catchUp } = useTicketVersion();
  if (!isBehind) return null;
  return (
    <Alert tone="warn" isLive title={t("title")} actions={<Button onClick={() => catchUp()}>{t("seen")}</Button>}>
      {t("body")}
    </Alert>
  );
}

/** A customer who called has nothing in hand to follow the ticket by. */
function LinkOffer({ ticket: { number, channel, stage, isEnded, may, events } }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.customerLink");
  const hasLink = channel === "web" || channel === "api" || events.some(({ type }) => type === "tracking.linkMade");
  if (hasLink || isEnded || stage !== "consult" || !may.message) return null;
  return <Alert actions={<CustomerLinkButton number={number} />}>{t("offer")}</Alert>;
}

function StateNotice({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket");
  const cause = useTranslations("workflow.cancelCause");
  const held = useTranslations("timeline.held");
  const locale = useLocale();
  const { state, closedAt, cancelCause, holdUntil, heldReasons } = ticket;
  if (heldReasons.length > 0) {
    const reasons = heldReasons.map((reason) => held(reason as "links")).join(t("actions.separator"));
    return (
      <Alert tone="warn" title={t("held.title")}>
        {t("held.body", { reasons })}
      </Alert>
    );
  }
  const time = closedAt ? formatDateTime(closedAt, locale) : "";
  switch (state) {
    case "closed":
      return <Alert tone="success">{t("ended.closed", { time })}</Alert>;
    case "cancelled":
      return (
        <Alert tone="info">
          {cancelCause
            ? t("ended.cancelled", { time, cause: cause(cancelCause) })
            : t("ended.cancelledPlain", { time })}
        </Alert>
      );
    case "onHold":
      return (
        <Alert>
          {holdUntil ? t("waiting.onHold", { until: formatDateTime(holdUntil, locale) }) : t("waiting.onHoldOpen")}
        </Alert>
      );
    case "waitingCustomer":
    case "waitingParts":
      return <Alert>{t(`waiting.${state}`)}</Alert>;
    case "open":
      return null;
  }
}
