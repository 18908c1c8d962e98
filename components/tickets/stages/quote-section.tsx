"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDateTime } from "@/lib/format/date";
import { formatMoney, formatNumber } from "@/lib/format/number";
import { lineTotal } from "@/lib/tickets/plan/rules";
import type { PlanDto, QuoteDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { CustomerLinkButton } from "../header/customer-link";
import { QuoteEditor } from "./quote-editor";
import { StageSection } from "./stage-section";

type Props = { ticket: TicketPageDto; plan: PlanDto; isPlanDirty: boolean };

const tones = {
  sent: "brand",
  accepted: "success",
  declined: "danger",
  expired: "warn",
  withdrawn: "neutral",
} as const;

/** The quote as the customer has it, with the answer; an editor for the first, or for another one. */
export function QuoteSection({ ticket, plan, isPlanDirty }: Props) {
  const t = useTranslations("plan.quote");
  const [isEditing, setIsEditing] = useState(false);
  const [quote] = plan.quotes;
  const isLive = quote && (quote.state === "accepted" || quoteState(quote) === "sent");
  return (
    <StageSection
      title={t("title")}
      actions={quote && <Badge tone={tones[quoteState(quote)]}>{t(`state.${quoteState(quote)}`)}</Badge>}
    >
      {quote && <QuoteView quote={quote} />}
      {isLive && !isEditing ? (
        <div className="mt-4 flex flex-wrap items-center gap-2">
          <Button size="sm" onClick={() => setIsEditing(true)}>
            {t("another")}
          </Button>
          {quote.state === "sent" && ticket.may.message && <CustomerLinkButton number={ticket.number} />}
        </div>
      ) : (
        <div className={quote ? "mt-5 border-line border-t pt-4" : undefined}>
          {isPlanDirty ? (
            <Alert tone="warn">{t("saveFirst")}</Alert>
          ) : (
            <QuoteEditor ticket={ticket} plan={plan} replaces={quote?.state} onSent={() => setIsEditing(false)} />
          )}
        </div>
      )}
    </StageSection>
  );
}

function quoteState(quote: QuoteDto): keyof typeof tones {
  return quote.state === "sent" && new Date(quote.validUntil).getTime() < Date.now() ? "expired" : quote.state;
}

function QuoteView({ quote }: { quote: QuoteDto }) {
  const t = useTranslations("plan.quote");
  const locale = useLocale();
  const money = (minor: number) => formatMoney(minor, quote.currency, locale);
  return (
    <div className="space-y-2 text-13">
      <ul className="divide-y divide-line">
        {quote.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent quote never changes
          <li key={index} className="flex justify-between gap-4 py-1.5">
            <span className="min-w-0">
              {line.text}{" "}
              <span className="text-ink-2 tabular-nums">
                {formatNumber(line.quantity, locale)} × {money(line.unitMinor)}
              </span>
            </span>
            <span className="shrink-0 tabular-nums">{money(lineTotal(line))}</span>
          </li>
        ))}
      </ul>
      <p className="flex justify-between gap-4 border-line border-t pt-2 font-semibold text-14">
        {t("total")} <span className="tabular-nums">{money(quote.totalMinor)}</span>
      </p>
      <p className="text-ink-2">
        {t("sentAt", { time: formatDateTime(quote.sentAt, locale), until: formatDateTime(quote.validUntil, locale) })}
      </p>
      {quote.decidedAt && quote.state !== "withdrawn" && (
        <p>{t("decidedAt", { state: quote.state, time: formatDateTime(quote.decidedAt, locale) })}</p>
      )}
      {quote.declineReason && <p>{t("declineReason", { reason: quote.declineReason })}</p>}
    </div>
  );
}
