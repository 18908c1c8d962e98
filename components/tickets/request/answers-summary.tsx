import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RequestStep } from "@/lib/tickets/intake/drafts/constants";
import { stepPath } from "@/lib/tickets/intake/drafts/rules";

export type AnswerRow = { term: string; value: ReactNode; step: RequestStep };

/** All answers, each with the way back to its question. */
export function AnswersSummary({ rows }: { rows: readonly AnswerRow[] }) {
  const t = useTranslations("request.check");
  return (
    <dl className="divide-y divide-line rounded-card border border-line bg-surface">
      {rows.map(({ term, value, step }) => (
        <div key={term} className="grid grid-cols-[1fr_auto] gap-x-4 px-4 py-3 sm:grid-cols-[9rem_1fr_auto]">
          <dt className="text-14 text-ink-2 sm:py-0.5">{term}</dt>
          <dd className="col-start-1 whitespace-pre-line break-words sm:col-start-2">{value || t("notGiven")}</dd>
          <dd className="col-start-2 row-span-2 row-start-1 sm:col-start-3 sm:row-span-1">
            <Link
              href={stepPath(step)}
              aria-label={t("changeNamed", { name: term })}
              className="-my-1.5 -mr-2 inline-flex min-h-12 items-center rounded-control px-2 text-brand underline underline-offset-3"
            >
              {t("change")}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
