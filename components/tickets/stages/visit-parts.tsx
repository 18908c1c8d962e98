"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { useUnit } from "@/components/tickets/use-unit";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { PartOption } from "@/lib/parts/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { PartName, PartQuantity, RemoveRow } from "./part-row";
import { PartSearch } from "./part-search";
import { fresh, owesOldPart, type VisitPartRow } from "./visit-values";

type Props = {
  ticket: TicketPageDto;
  parts: readonly VisitPartRow[];
  offered: readonly PartOption[];
  onChange: (parts: VisitPartRow[]) => void;
};

const dispositions = ["used", "returned", "released"] as const;

/** What became of each planned part, what else was used, and where the replaced parts are. */
export function VisitParts({ ticket, parts, offered, onChange }: Props) {
  const t = useTranslations("visit.record.parts");
  const unitOf = useUnit();
  const change = (row: number, patch: Partial<VisitPartRow>) =>
    onChange(parts.map((part, index) => (index === row ? { ...part, ...patch } : part)));
  const pick = ({ id: partId, number, nameZh, nameEn, unit, isDivisible, isReturnable }: PartOption) => {
    const facts = { partId, number, nameZh, nameEn, unit, isDivisible, isReturnable };
    onChange([...parts, { ...facts, ...fresh, quantity: "1" }]);
  };
  return (
    <FormField name="parts" label={t("label")} hint={t("hint")} isGroup>
      <ul className="mb-3 space-y-2 empty:hidden">
        {parts.map((part, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part may stand there twice, used and returned
          <li key={row} className="rounded-card border border-line p-3">
            <div className="flex items-start gap-2">
              <PartName part={part} className="min-w-0 flex-1 text-14" />
              <RemoveRow
                label={t("remove", { number: part.number })}
                onClick={() => onChange(parts.filter((_, index) => index !== row))}
              />
            </div>
            <div className="mt-2 grid grid-cols-2 gap-2 sm:max-w-md">
              <FormField
                name={`parts.${row}.disposition`}
                label={t("dispositionOf", { number: part.number })}
                hasHiddenLabel
              >
                <Select
                  value={part.disposition}
                  onChange={(event) => change(row, { disposition: event.target.value })}
                  options={dispositions.map((value) => ({ value, label: t(`disposition.${value}`) }))}
                />
              </FormField>
              <PartQuantity
                name={`parts.${row}.quantity`}
                label={t("quantityOf", { number: part.number, unit: unitOf(part.unit) })}
                part={part}
                onChange={(quantity) => change(row, { quantity })}
              />
            </div>
            {part.disposition === "used" && part.isReturnable && (
              <OldPart
                part={part}
                row={row}
                isOwed={owesOldPart(ticket, part)}
                onChange={(patch) => change(row, patch)}
              />
            )}
          </li>
        ))}
      </ul>
      <PartSearch modelId={ticket.intake.model?.id ?? null} first={offered} taken={[]} onPick={pick} />
    </FormField>
  );
}

type OldPartProps = {
  part: VisitPartRow;
  row: number;
  isOwed: boolean;
  onChange: (patch: Partial<VisitPartRow>) => void;
};

function OldPart({ part, row, isOwed, onChange }: OldPartProps) {
  const t = useTranslations("visit.record.parts");
  return (
    <div className="mt-3 space-y-2 border-line border-t pt-3">
      <Checkbox
        name={`parts.${row}.isOldPartTaken`}
        label={t("taken")}
        hint={isOwed ? t("owed") : undefined}
        checked={part.isOldPartTaken}
        onChange={(event) => onChange({ isOldPartTaken: event.target.checked })}
      />
      {part.isOldPartTaken && (
        <FormField name={`parts.${row}.oldPartSerial`} label={t("serial")} isOptional>
          <Input
            isMono
            value={part.oldPartSerial}
            onChange={(event) => onChange({ oldPartSerial: event.target.value })}
            className="sm:max-w-md"
          />
        </FormField>
      )}
      {!part.isOldPartTaken && isOwed && (
        <FormField name={`parts.${row}.oldPartReason`} label={t("reason")}>
          <Input
            value={part.oldPartReason}
            onChange={(event) => onChange({ oldPartReason: event.target.value })}
            className="sm:max-w-md"
          />
        </FormField>
      )}
    </div>
  );
}
