"use client";

import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { dayMs } from "@/lib/format/constants";
import { toInputDateTime } from "@/lib/format/date";
import { nameOf } from "@/lib/format/name";
import { formatMoney } from "@/lib/format/number";
import { localeOf } from "@/lib/i18n/rules";
import { sendQuote } from "@/lib/tickets/plan/actions";
import { companyCurrency, labourRateMinor, quoteDays } from "@/lib/tickets/plan/constants";
import { quoteTotal } from "@/lib/tickets/plan/rules";
import { type QuoteLine, quoteLine } from "@/lib/tickets/plan/schema";
import type { PlanDto, QuoteDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { minorOf, priceText } from "./money-input";
import { instantOf } from "./plan-values";
import { SaveRow, StageForm } from "./stage-form";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Row = { kind: string; text: string; quantity: string; price: string };
type Values = { lines: Row[]; validUntil: string };
type Props = {
  ticket: TicketPageDto;
  plan: PlanDto;
  /** The state of the quote that this one takes the place of. */
  replaces?: QuoteDto["state"];
  onSent: () => void;
};

const kinds = quoteLine.shape.kind.options;

/** Lines from the plan's parts and hours, free to change; the total is counted while typing. */
export function QuoteEditor({ ticket, plan, replaces, onSent }: Props) {
  const t = useTranslations("plan.quote");
  const locale = useLocale();
  const labour = t(ticket.locale === "en" ? "labourIn.en" : "labourIn.zh");
  const initial: Values = {
    lines: proposedLines(ticket, plan, labour),
    validUntil: toInputDateTime(Date.now() + quoteDays * dayMs).date,
  };
  const form = useStageForm({ ticket, name: "quote", initial, save, doneText: t("sent"), onDone: onSent });
  const { lines } = form.values;
  const change = (row: number, patch: Partial<Row>) =>
    form.set({ lines: lines.map((line, index) => (index === row ? { ...line, ...patch } : line)) });
  const counted = lines.map(lineOf).filter((line) => Number.isFinite(line.quantity) && Number.isFinite(line.unitMinor));
  const labels: Record<string, string> = { lines: t("lines"), validUntil: t("validUntil") };
  for (const row of lines.keys()) {
    labels[`lines.${row}.text`] = t("textOf", { number: row + 1 });
    labels[`lines.${row}.quantity`] = t("quantityOf", { number: row + 1 });
    labels[`lines.${row}.unitMinor`] = t("priceOf", { number: row + 1 });
  }
  const fieldOf = (row: number, field: string) => {
    const name = `lines.${row}.${field}`;
    return { name, label: labels[name] ?? "", hasHiddenLabel: true };
  };
  return (
    <StageForm form={form} ticket={ticket} labels={labels}>
      <FormField name="lines" label={t("lines")} isGroup>
        <ul className="space-y-3">
          {lines.map((line, row) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
              key={row}
              className="grid grid-cols-[7rem_1fr_auto] items-start gap-2 lg:grid-cols-[7rem_minmax(0,1fr)_6rem_8rem_auto]"
            >
              <FormField name={`lines.${row}.kind`} label={t("kindOf", { number: row + 1 })} hasHiddenLabel>
                <Select
                  value={line.kind}
                  onChange={(event) => change(row, { kind: event.target.value })}
                  options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
                />
              </FormField>
              <FormField {...fieldOf(row, "text")} className="col-span-2 min-w-0 lg:col-span-1">
                <Input value={line.text} onChange={(event) => change(row, { text: event.target.value })} />
              </FormField>
              <FormField {...fieldOf(row, "quantity")}>
                <Input
                  value={line.quantity}
                  onChange={(event) => change(row, { quantity: event.target.value })}
                  inputMode="decimal"
                  className="text-right tabular-nums"
                />
              </FormField>
              <FormField {...fieldOf(row, "unitMinor")}>
                <Input
                  value={line.price}
                  onChange={(event) => change(row, { price: event.target.value })}
                  inputMode="decimal"
                  className="text-right tabular-nums"
                />
              </FormField>
              <Button
                variant="ghost"
                size="icon"
                disabled={lines.length === 1}
                aria-label={t("remove", { number: row + 1 })}
                onClick={() => form.set({ lines: lines.filter((_, index) => index !== row) })}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
        <Button
          variant="ghost"
          size="sm"
          className="mt-2"
          onClick={() => form.set({ lines: [...lines, { kind: "other", text: "", quantity: "1", price: "" }] })}
        >
          <Plus aria-hidden />
          {t("add")}
        </Button>
      </FormField>
      <p aria-live="polite" className="flex justify-between gap-4 border-line border-t pt-3 font-semibold">
        {t("total")}
        <span className="tabular-nums">{formatMoney(quoteTotal(counted), companyCurrency, locale)}</span>
      </p>
      <FormField name="validUntil" label={t("validUntil")} hint={t("validHint")}>
        <DateTimeInput kind="date" {...form.text("validUntil")} />
      </FormField>
      <SaveRow isDirty={form.isDirty}>
        <SubmitButton>{replaces ? t("sendAnother") : t("send")}</SubmitButton>
      </SaveRow>
    </StageForm>
  );
}

function save(base: SaveBase, { lines, validUntil }: Values) {
  const input = { lines: lines.map(lineOf), validUntil: instantOf(validUntil && `${validUntil}T23:59`) ?? "" };
  return sendQuote({ ...base, input });
}

function lineOf({ kind, text, quantity, price }: Row): QuoteLine {
  return { kind: kind as QuoteLine["kind"], text, quantity: Number(quantity), unitMinor: minorOf(price) };
}

/** In the customer's language: the customer reads it. */
function proposedLines(ticket: TicketPageDto, plan: PlanDto, labour: string): Row[] {
  const hours = Math.round((plan.labourMinutes / 60) * 100) / 100;
  const parts = plan.parts.map((part) => ({
    kind: "part",
    text: `${nameOf(part, localeOf(ticket.locale))} ${part.number}`,
    quantity: String(part.quantity),
    price: priceText(part.priceMinor),
  }));
  const work = { kind: "labour", text: labour, quantity: String(hours || 1), price: priceText(labourRateMinor) };
  return [...parts, ...(hours > 0 || parts.length === 0 ? [work] : [])];
}
