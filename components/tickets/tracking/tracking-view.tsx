import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { formatMoney } from "@/lib/format/number";
import { nextStepOf } from "@/lib/tickets/tracking/rules";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { EventRecord } from "./event-record";
import { HelpSection } from "./help-section";
import { MessagesSection } from "./messages-section";
import { PhotoGrid } from "./photo-grid";
import { ProgressSteps } from "./progress-steps";
import { QuoteDecision } from "./quote-decision";
import { QuoteLines } from "./quote-lines";
import { RatingPanel } from "./rating-panel";
import { RefreshOnFocus } from "./refresh-on-focus";
import { ReopenPanel } from "./reopen-panel";
import { ReportSection } from "./report-section";
import { ReportToSign } from "./report-to-sign";
import { RequestSummary } from "./request-summary";
import { Section } from "./section";
import { StatusHero } from "./status-hero";
import { VisitFacts } from "./visit-facts";
import { WithdrawPanel } from "./withdraw-panel";

export type TrackingViewProps = {
  page: TrackingDto;
  token: string;
  url: string;
  at: Date;
  hotline: string;
  hours: string;
  problem: string | undefined;
};

/**
 * One request as its customer follows it: how it stands, what is asked of them, then the rest. The steps keep their places in every state,
 * so that the answer to one is still shown when the page has moved on by it.
 */
export function TrackingView({ page, token, url, at, hotline, hours, problem }: TrackingViewProps) {
  const t = useTranslations("track");
  const locale = useLocale();
  const next = nextStepOf(page);
  const workPhotos = page.photos.filter(({ isOfWork }) => isOfWork);
  const messages = <MessagesSection page={page} token={token} isPrimary={next === "reply"} problem={problem} />;
  return (
    <div className="flex flex-col gap-6">
      <RefreshOnFocus />
      <StatusHero page={page} at={at} />
      {next === "reply" && <ReplyLink page={page} />}
      <QuoteDecision page={page} token={token} />
      <ReportToSign page={page} token={token} />
      <RatingPanel page={page} token={token} isPrimary={next === "rate"} />
      <ProgressSteps page={page} at={at} />
      <VisitFacts page={page} at={at} />
      {page.quote && !page.can.decideQuote && (
        <Section title={`${t("quote.title")} · ${t(`quote.state.${page.quote.state}`)}`}>
          <Disclosure
            summary={formatMoney(page.quote.totalMinor, page.quote.currency, locale)}
            isPrinted
            className="[&>summary]:min-h-12"
          >
            <QuoteLines quote={page.quote} />
          </Disclosure>
        </Section>
      )}
      {page.report && !page.can.sign && <ReportSection report={page.report} />}
      {workPhotos.length > 0 && (
        <Section title={t("photos.work")}>
          <PhotoGrid
            photos={workPhotos}
            label={t("photos.work")}
            alt={({ fileName }) => t("messages.photo", { name: fileName })}
          />
        </Section>
      )}
      <ReopenPanel page={page} token={token} at={at} />
      {messages}
      <RequestSummary page={page} />
      <HelpSection hotline={hotline} hours={hours} url={url} />
      <div data-print="hide" className="flex flex-col gap-2">
        <EventRecord events={page.events} />
        <WithdrawPanel isOpen={page.can.withdraw} token={token} />
      </div>
    </div>
  );
}

/** The desk's last words, and the way to the answer. */
function ReplyLink({ page }: { page: TrackingDto }) {
  const t = useTranslations("track.messages");
  const question = page.messages.findLast(({ isMine }) => !isMine);
  return (
    <div className="rounded-card border-2 border-brand bg-surface p-4 sm:p-5">
      {question && (
        <>
          <h2 className="text-13 text-ink-2">{t("question")}</h2>
          <p className="mt-1 mb-3 line-clamp-6 whitespace-pre-line break-words">{question.body}</p>
        </>
      )}
      <a
        href="#messages"
        className="flex min-h-12 w-full items-center justify-center rounded-control bg-brand px-4 font-semibold text-on-brand hover:bg-brand-hover"
      >
        {t("reply")}
      </a>
    </div>
  );
}
