"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useName } from "@/components/tickets/use-name";
import { formatDateTime } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/number";
import type { EventOf, TicketNames } from "@/lib/tickets/schema";
import type { FieldLine } from "./use-field-words";
import { useFieldWords } from "./use-field-words";

export type EventWords = {
  /** What was done, to be read after the name of who did it. */
  sentence: string;
  /** Words of the person: a reason, the beginning of a message. */
  quote?: string;
  lines?: FieldLine[];
};

const shownHash = 12;

/** Every event of a ticket in words; `names` answers for the ids in payloads. */
export function useEventWords(names: TicketNames): (event: EventOf & { actorKind: string }) => EventWords {
  const t = useTranslations("timeline");
  const workflow = useTranslations("workflow");
  const held = useTranslations("timeline.held");
  const format = useFormatter();
  const locale = useLocale();
  const { name, person } = useName();
  const fieldWords = useFieldWords(names);

  const personName = (id: string | null) => {
    const found = id ? names.people[id] : undefined;
    return found ? person(found) : "";
  };
  const target = (departmentId: string | null, personId: string | null) => {
    const team = departmentId ? names.things[departmentId] : undefined;
    const words = [team ? name(team) : "", personName(personId)].filter(Boolean).join(" · ");
    return words || t(departmentId || personId ? "elsewhere" : "companyQueue");
  };
  const money = (minor: number, currency: string) => formatMoney(minor, currency, locale);

  return (event) => {
    switch (event.type) {
      case "ticket.submitted": {
        const channel = event.payload.channel as "web";
        return {
          sentence: t("ticket_submitted", { channel: workflow(`channel.${channel}`), photos: event.payload.photos }),
        };
      }
      case "ticket.held": {
        const reasons = event.payload.reasons.map((reason) => held(reason as "links"));
        return { sentence: t("ticket_held", { reasons: format.list(reasons) }) };
      }
      case "ticket.released":
        return { sentence: t("ticket_released") };
      case "ticket.moved": {
        const { action, fromStage, toStage, toState, reason } = event.payload;
        // Nobody presses a button for it: an answer that was waited for takes the ticket out of waiting.
        const isAnswered = action === "resume" && event.actorKind === "customer";
        const sentence = t(isAnswered ? "moved.resumeByCustomer" : `moved.${action}`, {
          from: workflow(`stage.${fromStage}`),
          to: workflow(`stage.${toStage}`),
          state: workflow(`state.${toState}`),
        });
        return { sentence, quote: reason };
      }
      case "ticket.routed":
        return { sentence: t("ticket_routed", { target: target(event.payload.departmentId, event.payload.personId) }) };
      case "ticket.assigned":
        return {
          sentence: t("ticket_assigned", { target: target(event.payload.departmentId, event.payload.personId) }),
          quote: event.payload.reason,
        };
      case "ticket.edited":
        return { sentence: t("ticket_edited"), lines: event.payload.changes.map(fieldWords) };
      case "ticket.followedUp":
        return { sentence: t("ticket_followedUp", { number: event.payload.number }) };
      case "tracking.linkMade":
        return { sentence: t("tracking_linkMade") };
      case "message.posted": {
        const kind = event.actorKind === "customer" ? "fromCustomer" : event.payload.audience;
        return { sentence: t("message_posted", { kind }), quote: event.payload.preview };
      }
      case "files.added":
        return { sentence: t("files_added", { count: event.payload.count }) };
      case "files.removed":
        return { sentence: t("files_removed", { count: event.payload.count }) };
      case "diagnosis.saved": {
        const { round, faultCode, changes } = event.payload;
        return { sentence: t("diagnosis_saved", { round, faultCode }), lines: changes.map(fieldWords) };
      }
      case "plan.saved": {
        const { round, steps, parts, isChargeable } = event.payload;
        return { sentence: t("plan_saved", { round, steps, parts, isChargeable: String(isChargeable) }) };
      }
      case "quote.sent": {
        const { totalMinor, currency, validUntil } = event.payload;
        const until = formatDateTime(validUntil, locale);
        return { sentence: t("quote_sent", { total: money(totalMinor, currency), until }) };
      }
      case "quote.accepted":
        return { sentence: t("quote_accepted", { total: money(event.payload.totalMinor, event.payload.currency) }) };
      case "quote.declined":
        return { sentence: t("quote_declined"), quote: event.payload.reason };
      case "quote.withdrawn":
        return { sentence: t("quote_withdrawn") };
      case "visit.dispatched": {
        const { engineerId, kind } = event.payload;
        return { sentence: t("visit_dispatched", { kind, engineer: personName(engineerId) || t("someone") }) };
      }
      case "visit.contacted": {
        const { eta } = event.payload;
        const sentence = eta ? t("visit_contactedWithEta", { eta: formatDateTime(eta, locale) }) : t("visit_contacted");
        return { sentence };
      }
      case "visit.arrived":
        return { sentence: t("visit_arrived") };
      case "visit.started":
        return { sentence: t("visit_started") };
      case "visit.finished":
        return { sentence: t("visit_finished", { outcome: event.payload.outcome }) };
      case "visit.calledOff":
        return { sentence: t("visit_calledOff"), quote: event.payload.reason };
      case "visit.recorded":
        return { sentence: t("visit_recorded", { checks: event.payload.checks, parts: event.payload.parts }) };
      case "report.saved":
        return { sentence: t("report_saved", { round: event.payload.round }) };
      case "report.signatureAsked":
        return { sentence: t("report_signatureAsked") };
      case "report.signed": {
        const { kind, signerName, contentHash } = event.payload;
        return { sentence: t("report_signed", { kind, signer: signerName, hash: contentHash.slice(0, shownHash) }) };
      }
      case "report.voided":
        return { sentence: t("report_voided", { round: event.payload.round }) };
      case "report.delivered":
        return { sentence: t("report_delivered", { hash: event.payload.contentHash.slice(0, shownHash) }) };
      case "survey.answered":
        return {
          sentence: t("survey_answered", { stars: event.payload.stars, isSolved: String(event.payload.isSolved) }),
        };
      case "revisit.recorded": {
        const { isReached, isSatisfied } = event.payload;
        const result = !isReached ? "missed" : isSatisfied ? "satisfied" : "unsatisfied";
        return { sentence: t("revisit_recorded", { result }) };
      }
      case "review.saved":
        return { sentence: t("review_saved", { score: event.payload.qualityScore }) };
      case "oldPart.received":
        return { sentence: t("oldPart_received", { part: event.payload.partNumber }) };
      case "oldPart.waived":
        return { sentence: t("oldPart_waived", { part: event.payload.partNumber }), quote: event.payload.reason };
    }
  };
}
