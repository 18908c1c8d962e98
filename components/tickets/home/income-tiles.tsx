import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/lib/format/number";
import type { Income } from "@/lib/tickets/report/income/schema";

const keys = ["open", "accepted", "charged"] as const satisfies readonly (keyof Income)[];

/** What customers are asked to pay, and what came of it this month. */
export function IncomeTiles({ income }: { income: Income }) {
  const t = useTranslations("home.income");
  const locale = useLocale();
  return (
    <section aria-label={t("title")}>
      <dl className="grid gap-3 sm:grid-cols-3">
        {keys.map((key) => {
          const { count, totalMinor, currency } = income[key];
          return (
            <div key={key} className="flex flex-col rounded-card border border-line bg-surface px-4 py-3">
              <dt className="text-13 text-ink-2">{t(key)}</dt>
              <dd className="font-semibold text-24 tabular-nums">{formatMoney(totalMinor, currency, locale)}</dd>
              <dd className="text-12 text-ink-3">{t(`count.${key}`, { count })}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
