"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { useUnit } from "@/components/tickets/use-unit";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Select } from "@/components/ui/select";
import type { PartOption } from "@/lib/parts/schema";
import { PartName, PartQuantity, RemoveRow } from "./part-row";
import { PartSearch } from "./part-search";
import type { PlanPartRow } from "./plan-values";

type Props = {
  parts: readonly PlanPartRow[];
  onChange: (parts: PlanPartRow[]) => void;
  modelId: string | null;
  offered: readonly PartOption[];
};

/** Parts the work needs, how many, and how they will be there. */
export function PlanParts({ parts, onChange, modelId, offered }: Props) {
  const t = useTranslations("plan.parts");
  const unitOf = useUnit();
  const change = (row: number, patch: Partial<PlanPartRow>) =>
    onChange(parts.map((part, index) => (index === row ? { ...part, ...patch } : part)));
  const pick = ({ id: partId, number, nameZh, nameEn, unit, isDivisible }: PartOption) => {
    const facts = { partId, number, nameZh, nameEn, unit, isDivisible };
    onChange([...parts, { ...facts, quantity: "1", supply: "reserved", promisedOn: "" }]);
  };
  return (
    <FormField name="parts" label={t("label")} isGroup>
      <ul className="mb-3 space-y-2 empty:hidden">
        {parts.map((part, row) => (
          <li
            key={part.partId}
            className="grid grid-cols-[1fr_auto] items-start gap-x-3 gap-y-2 rounded-card border border-line p-3 lg:grid-cols-[minmax(0,1fr)_7rem_9rem_10rem_auto]"
          >
            <PartName part={part} className="min-w-0 text-13 lg:pt-2" />
            <RemoveRow
              label={t("remove", { number: part.number })}
              onClick={() => onChange(parts.filter((_, index) => index !== row))}
              className="lg:order-last"
            />
            <div className="col-span-2 grid grid-cols-2 gap-2 lg:contents">
              <PartQuantity
                name={`parts.${row}.quantity`}
                label={t("quantityOf", { number: part.number, unit: unitOf(part.unit) })}
                part={part}
                onChange={(quantity) => change(row, { quantity })}
              />
              <FormField name={`parts.${row}.supply`} label={t("supplyOf", { number: part.number })} hasHiddenLabel>
                <Select
                  value={part.supply}
                  onChange={(event) => change(row, { supply: event.target.value })}
                  options={(["reserved", "backordered"] as const).map((value) => ({
                    value,
                    label: t(`supply.${value}`),
                  }))}
                />
              </FormField>
              {part.supply === "backordered" ? (
                <FormField
                  name={`parts.${row}.promisedOn`}
                  label={t("promisedOf", { number: part.number })}
                  hasHiddenLabel
                  className="col-span-2 min-w-0 lg:col-span-1"
                >
                  <DateTimeInput
                    kind="date"
                    value={part.promisedOn}
                    onChange={(event) => change(row, { promisedOn: event.target.value })}
                  />
                </FormField>
              ) : (
                <span className="hidden lg:block" />
              )}
            </div>
          </li>
        ))}
      </ul>
      <PartSearch modelId={modelId} first={offered} taken={parts.map((part) => part.partId)} onPick={pick} />
    </FormField>
  );
}
