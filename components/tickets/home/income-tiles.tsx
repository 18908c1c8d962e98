import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/number";
import type { Income } from "@/lib/tickets/report/income/schema";

const keys = ["open", "accepted", "charged"] as const satisfies readonly (keyof Income)[];

/** What customers are asked to pay, and what came of it this month, with the newest of each. */
export function IncomeTiles({ income }: { income: Income }) {
  const t = useTranslations("home.income");
  const locale = useLocale();
  return (
    <section aria-label={t("title")}>
      <dl className="grid items-start gap-3 lg:grid-cols-3">
        {keys.map((key) => {
          const { count, totalMinor, currency, newest } = income[key];
          return (
            <div key={key} className="flex flex-col rounded-card border border-line bg-surface px-4 py-3">
              <dt className="text-13 text-ink-2">{t(key)}</dt>
              <dd className="font-semibold text-24 tabular-nums">{formatMoney(totalMinor, currency, locale)}</dd>
              <dd className="text-12 text-ink-3">{t(`count.${key}`, { count })}</dd>
              {newest.length > 0 && (
                <dd className="mt-2 border-line border-t pt-2">
                  <ul aria-label={t("newest")} className="space-y-1 text-13">
                    {newest.map((entry) => (
                      <li key={entry.id} className="flex flex-wrap items-baseline gap-x-3">
                        <TextLink href={`/tickets/${entry.number}`} className="font-mono">
                          {entry.number}
                        </TextLink>
                        <span className="tabular-nums">{formatMoney(entry.totalMinor, currency, locale)}</span>
                        <span className="ml-auto text-12 text-ink-3">{formatDate(entry.at, locale)}</span>
                      </li>
                    ))}
                  </ul>
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
