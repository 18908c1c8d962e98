import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/format/date";
import { formatMoney, formatNumber } from "@/lib/format/number";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";

type Quote = NonNullable<TrackingDto["quote"]>;

/** What it costs, line by line. Two lines of text per item, so that it fits a phone without scrolling sideways. */
export function QuoteLines({ quote }: { quote: Quote }) {
  const t = useTranslations("track.quote");
  const locale = useLocale();
  const money = (minor: number) => formatMoney(minor, quote.currency, locale);
  return (
    <div>
      <table className="w-full text-14">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="border-line border-b text-13 text-ink-2">
          <tr>
            <th scope="col" className="py-2 text-left font-normal">
              {t("item")}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-normal">
              {t("amount")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {quote.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sent quote never changes
            <tr key={index} className="align-top">
              <td className="py-2">
                {line.text}
                <span className="block text-13 text-ink-2">
                  {t(`kind.${line.kind as "labour"}`)} · {formatNumber(line.quantity, locale)} × {money(line.unitMinor)}
                </span>
              </td>
              <td className="whitespace-nowrap py-2 pl-3 text-right">{money(line.totalMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="border-line border-t-2">
          <tr>
            <th scope="row" className="py-2 text-left">
              {t("total")}
            </th>
            <td className="whitespace-nowrap py-2 pl-3 text-right font-semibold text-20">{money(quote.totalMinor)}</td>
          </tr>
        </tfoot>
      </table>
      {quote.state === "sent" && (
        <p className="text-13 text-ink-2">
          {t(quote.isExpired ? "expired" : "validUntil", { time: formatDateTime(quote.validUntil, locale) })}
        </p>
      )}
    </div>
  );
}
