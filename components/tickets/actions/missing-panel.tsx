"use client";

import { Circle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { actionLook } from "./action-look";
import { placeOf } from "./evidence-place";

/** What the stage's way on still lacks, each line leading to where it is filled in; nothing when all is there. */
export function MissingPanel({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.actions");
  const words = useTranslations("workflow.action");
  const evidence = useTranslations("workflow.evidence");
  const aim = ticket.actions.find(({ action, isReady }) => actionLook[action].weight === "forward" && !isReady);
  if (!aim) return null;
  return (
    <section
      data-print="hide"
      aria-labelledby="missing"
      className="rounded-card border border-line bg-sunken px-4 py-3 text-13"
    >
      <h2 id="missing" className="text-13">
        {t("missingTitle", { action: words(aim.action) })}
      </h2>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
        {aim.missing.map((code) => (
          <li key={code}>
            <a
              href={`#${placeOf(code)}`}
              className="inline-flex min-h-6 items-center gap-1.5 underline decoration-line underline-offset-3 hover:decoration-current"
            >
              <Circle aria-hidden className="size-3.5 shrink-0 text-sla-warn" />
              {evidence(code)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
