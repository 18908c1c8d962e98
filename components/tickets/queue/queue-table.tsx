import { useLocale, useTranslations } from "next-intl";
import { QueueKeys } from "@/components/tickets/keys/queue-keys";
import { Table, TableHead, TableHeader } from "@/components/ui/table";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/constants";
import type { QueueRow } from "@/lib/tickets/queue/schema";
import { QueueTableRow } from "./queue-table-row";

/** The list. On a phone each row becomes a card of the same cells. */
export function QueueTable({ rows, now }: { rows: readonly QueueRow[]; now: string }) {
  const t = useTranslations("queue");
  const locale = useLocale();
  return (
    <>
      <QueueKeys rows={rows.map((row) => ({ number: row.number, text: rowText(row, locale) }))} />
      <Table caption={t("table")} className="max-lg:block">
        <TableHead className="max-lg:sr-only">
          <tr>
            <TableHeader>{t("column.clock")}</TableHeader>
            <TableHeader>{t("column.number")}</TableHeader>
            <TableHeader>{t("column.stage")}</TableHeader>
            <TableHeader className="lg:max-xl:hidden">{t("column.priority")}</TableHeader>
            <TableHeader className="w-full">
              <span className="block min-w-44">{t("column.subject")}</span>
            </TableHeader>
            <TableHeader>{t("column.customer")}</TableHeader>
            <TableHeader className="hidden min-[100rem]:table-cell">{t("column.place")}</TableHeader>
            <TableHeader>{t("column.owner")}</TableHeader>
            <TableHeader align="right" className="lg:max-xl:hidden">
              {t("column.updated")}
            </TableHeader>
          </tr>
        </TableHead>
        <tbody className="max-lg:block">
          {rows.map((row) => (
            <QueueTableRow key={row.id} row={row} locale={locale} now={now} />
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** Whose ticket and about what, for the palette. */
function rowText({ customerName, product, symptom }: QueueRow, locale: Locale): string {
  const about = [product, symptom].flatMap((named) => (named ? [nameOf(named, locale)] : []));
  return [customerName, ...about].join(" · ");
}
