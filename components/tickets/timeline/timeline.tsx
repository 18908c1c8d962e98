"use client";

import { clsx } from "clsx";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Moment } from "@/components/tickets/moment";
import { useName } from "@/components/tickets/use-name";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { TicketEventType } from "@/lib/tickets/events";
import type { TicketEventDto, TicketPageDto } from "@/lib/tickets/schema";
import { FieldLines } from "./field-lines";
import { useEventWords } from "./use-event-words";

const filters = ["all", "stages", "conversation", "work", "changes"] as const;
type Filter = (typeof filters)[number];

/** Everything that happened, newest first: who, what, when, and whether the customer sees it. */
export function Timeline({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("timeline");
  const [filter, setFilter] = useState<Filter>("all");
  const events = ticket.events.filter((event) => filter === "all" || kindOf(event.type) === filter);
  return (
    <div className="space-y-4">
      <div data-print="hide" className="overflow-x-auto">
        <SegmentedControl
          label={t("filter.label")}
          name="timeline-filter"
          value={filter}
          onValueChange={(value) => setFilter(filters.find((known) => known === value) ?? "all")}
          options={filters.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </div>
      {events.length === 0 ? (
        <p className="text-13 text-ink-2">{t("none")}</p>
      ) : (
        <ol className="relative space-y-4 border-line border-l pl-5">
          {events.map((event) => (
            <EventItem key={event.id} event={event} ticket={ticket} />
          ))}
        </ol>
      )}
    </div>
  );
}

function EventItem({ event, ticket }: { event: TicketEventDto; ticket: TicketPageDto }) {
  const t = useTranslations("timeline");
  const { person } = useName();
  const { sentence, quote, lines } = useEventWords(ticket.names)(event);
  // Routing happens inside somebody's step but is the desk's own decision.
  const isDesk = event.actorKind === "system" || event.type === "ticket.routed";
  const actor = isDesk
    ? t("system")
    : event.person
      ? person(event.person)
      : t(event.actorKind === "customer" ? "customer" : "system");
  // Customers see that it moved on, never why.
  const isInternal = event.type === "ticket.moved" && event.isCustomerVisible && event.actorKind !== "customer";
  return (
    <li className="relative text-13">
      <span
        aria-hidden
        className={clsx(
          "absolute top-1.5 -left-[25px] size-2 rounded-full ring-4 ring-canvas",
          event.type === "ticket.moved" ? "bg-brand" : "bg-control",
        )}
      />
      <p>
        <span className="font-semibold">{actor}</span> {sentence}
      </p>
      {quote && (
        <p className="mt-0.5 line-clamp-3 whitespace-pre-wrap break-words text-ink-2">
          {isInternal && <span className="text-ink-3">{t("internal")} </span>}
          {quote}
        </p>
      )}
      {lines && lines.length > 0 && <FieldLines lines={lines} />}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
        <Moment at={event.createdAt} asOf={ticket.asOf} isExact />
        {event.isCustomerVisible && (
          <span className="inline-flex items-center gap-1">
            <Eye aria-hidden className="size-3.5" />
            {t("customerSees")}
          </span>
        )}
      </p>
    </li>
  );
}

function kindOf(type: TicketEventType): Filter {
  if (type === "message.posted" || type === "tracking.linkMade" || type.startsWith("files.")) return "conversation";
  if (type === "ticket.edited" || type === "ticket.assigned") return "changes";
  return type.startsWith("ticket.") ? "stages" : "work";
}
