"use client";

import { Circle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TicketPageDto } from "@/lib/tickets/schema";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";
import { arrangedActions } from "./arranged-actions";
import { placeOf } from "./evidence-place";
import { useMissingFields } from "./missing-fields";

/** What the locked buttons still lack, each line leading to where it is filled in; nothing when all is there. */
export function MissingPanel({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.actions");
  const { primary, second } = arrangedActions(ticket);
  const locked = [primary, second].filter((action) => action !== undefined).filter(({ isReady }) => !isReady);
  if (locked.length === 0) return null;
  return (
    <section
      data-print="hide"
      aria-label={t("missingLabel")}
      className="grid gap-x-8 gap-y-3 rounded-card border border-line bg-sunken px-4 py-3 text-13 sm:grid-flow-col sm:justify-start"
    >
      {locked.map((action) => (
        <MissingList key={action.action} ticket={ticket} action={action} />
      ))}
    </section>
  );
}

function MissingList({ ticket, action }: { ticket: TicketPageDto; action: AvailableAction }) {
  const t = useTranslations("ticket.actions");
  const words = useTranslations("workflow.action");
  const evidence = useTranslations("workflow.evidence");
  const fieldsOf = useMissingFields(ticket);
  return (
    <div className="min-w-0">
      <h2 className="text-13">{t("missingTitle", { action: words(action.action) })}</h2>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
        {action.missing.map((code) => {
          const fields = fieldsOf(code).join(t("comma"));
          return (
            <li key={code}>
              <a
                href={`#${placeOf(code)}`}
                className="inline-flex min-h-6 items-baseline gap-1.5 underline decoration-line underline-offset-3 hover:decoration-current"
              >
                <Circle aria-hidden className="size-3.5 shrink-0 self-center text-sla-warn" />
                {fields ? t("missingOf", { what: evidence(code), fields }) : evidence(code)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
