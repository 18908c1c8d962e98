"use client";

import { Eye } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { addressText } from "@/lib/format/address";
import { formatDuration } from "@/lib/format/duration";
import { formatMoney } from "@/lib/format/number";
import { formatPhone } from "@/lib/format/person";
import { companyCurrency } from "@/lib/tickets/plan/constants";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { useName } from "../use-name";
import { minorOf } from "./money-input";
import { ReportSummary } from "./report-summary";
import type { ReportValues } from "./report-values";

type Props = { ticket: TicketPageDto; values: ReportValues };

/** The report as it stands in the form, in one piece. The PDF is made when it is delivered. */
export function ReportPreview({ ticket, values }: Props) {
  const t = useTranslations("reportForm");
  return (
    <Dialog
      size="lg"
      title={t("preview.title", { number: ticket.number })}
      description={t("preview.hint")}
      trigger={
        <Button size="sm">
          <Eye aria-hidden />
          {t("preview.open")}
        </Button>
      }
    >
      <ReportSheet ticket={ticket} values={values} />
    </Dialog>
  );
}

/** What the customer puts their name under. */
export function ReportSheet({ ticket, values }: Props) {
  const t = useTranslations("reportForm");
  const locale = useLocale();
  const { name } = useName();
  const { contactName, contactPhone, area, addressDetail, model, category, serial } = ticket.intake;
  const charges = minorOf(values.charges);
  const texts = [
    { key: "findings", text: values.findings },
    { key: "workDone", text: values.workDone },
    { key: "advice", text: values.advice },
  ] as const;
  return (
    <div className="space-y-5 text-14">
      <DescriptionList
        items={[
          { term: t("preview.customer"), value: `${contactName} ${formatPhone(contactPhone)}` },
          { term: t("preview.address"), value: addressText(area, addressDetail, locale) || "–" },
          {
            term: t("preview.device"),
            value: [model ? `${model.code} ${name(model)}` : category && name(category), serial]
              .filter(Boolean)
              .join(" · "),
          },
        ]}
      />
      {texts.map(({ key, text }) =>
        text ? (
          <section key={key}>
            <h3 className="mb-1 text-13 text-ink-2">{t(key)}</h3>
            <p className="whitespace-pre-wrap break-words">{text}</p>
          </section>
        ) : null,
      )}
      <ReportSummary ticket={ticket} />
      <p className="flex flex-wrap justify-between gap-3 border-line border-t pt-3">
        <span>{t("preview.labour", { duration: formatDuration(Number(values.labourMinutes) || 0, locale) })}</span>
        <span className="font-semibold tabular-nums">
          {charges > 0
            ? t("preview.charges", { total: formatMoney(charges, companyCurrency, locale) })
            : t("preview.free")}
        </span>
      </p>
    </div>
  );
}
