import { useLocale, useTranslations } from "next-intl";
import { ActionBar } from "@/components/tickets/actions/action-bar";
import { Moment } from "@/components/tickets/moment";
import { PriorityBadge } from "@/components/tickets/priority-badge";
import { StageStepper } from "@/components/tickets/stage-stepper";
import { StateBadge } from "@/components/tickets/state-badge";
import { useName } from "@/components/tickets/use-name";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { AssigneeOption, TicketPageDto } from "@/lib/tickets/schema";
import { ClockDetails } from "./clock-details";
import { CopyNumber } from "./copy-number";
import { OwnerLine } from "./owner-line";
import { TicketLinks } from "./ticket-links";

type Props = { ticket: TicketPageDto; assignees: AssigneeOption[] };

/** Which ticket, where it stands, until when, in whose hands, and what can be done about it. */
export function TicketHeader({ ticket, assignees }: Props) {
  const t = useTranslations("ticket");
  const workflow = useTranslations("workflow");
  const locale = useLocale();
  const { name } = useName();
  const { intake, clocks, isEnded } = ticket;
  const product = intake.model ?? intake.category;
  const title = [product ? name(product) : t("untitled"), intake.symptom && name(intake.symptom)];
  const shownClocks = clocks.filter(({ status }) => isEnded || status !== "met");
  return (
    <header className="space-y-4">
      <div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-2">
          <span data-print="hide">
            <Breadcrumb items={[{ label: t("breadcrumb"), href: "/tickets" }, { label: ticket.number }]} />
          </span>
          <span className="hidden font-mono font-semibold print:inline">{ticket.number}</span>
          <CopyNumber number={ticket.number} />
          <span>{workflow(`kind.${ticket.kind}`)}</span>
          <span>
            <Moment at={ticket.createdAt} asOf={ticket.asOf} /> · {workflow(`channel.${ticket.channel}`)}
          </span>
          {ticket.reopenCount > 0 && <span>{t("reopened", { count: ticket.reopenCount })}</span>}
        </div>
        <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-80">
            <h1 lang={locale} className="text-20 [text-wrap:balance]">
              {title.filter(Boolean).join(" · ")}
            </h1>
            <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <StateBadge state={ticket.state} />
              <PriorityBadge priority={ticket.priority} />
              {shownClocks.length > 0 && (
                <ul aria-label={t("clocks")} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                  {shownClocks.map(({ id, clock, pausedBy, ...chip }) => (
                    <li key={id} className="inline-flex items-center gap-1.5 text-12 text-ink-3">
                      <span aria-hidden>{t(`clock.${clock}`)}</span>
                      <ClockDetails clock={{ ...chip, id, clock, pausedBy }} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <OwnerLine ticket={ticket} assignees={assignees} />
          </div>
          <ActionBar ticket={ticket} />
        </div>
        <TicketLinks links={ticket.links} />
      </div>
      <StageStepper current={ticket.stage} isEnded={isEnded} />
    </header>
  );
}
