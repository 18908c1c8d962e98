"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Badge } from "@/components/ui/badge";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ChecklistEntry } from "@/lib/devices/schema";
import { isWithin } from "@/lib/tickets/visits/record/rules";
import { useName } from "../use-name";
import { type CheckRow, checkField, limitsOf } from "./visit-values";

type Props = {
  entries: readonly ChecklistEntry[];
  checks: readonly CheckRow[];
  onChange: (checks: CheckRow[]) => void;
};

const resultInk = { passed: "text-success", failed: "text-danger" };

/** The checklist of the category: checks, measurements with their limits, remarks. A number proposes its own result. */
export function VisitChecks({ entries, checks, onChange }: Props) {
  const t = useTranslations("visit.record.checks");
  const { name } = useName();
  const change = (row: number, patch: Partial<CheckRow>) =>
    onChange(checks.map((check, index) => (index === row ? { ...check, ...patch } : check)));
  const measure = (entry: ChecklistEntry, row: number, value: string) => {
    const folded = value.normalize("NFKC");
    if (folded.trim() === "") return change(row, { value: "", result: "" });
    if (entry.type === "text") return change(row, { value, result: checks[row]?.result || "passed" });
    return change(row, { value: folded, result: isWithin(folded, entry.minimum, entry.maximum) ? "passed" : "failed" });
  };
  const done = checks.filter(({ result }) => result !== "").length;
  if (entries.length === 0) return <p className="text-13 text-ink-2">{t("none")}</p>;
  return (
    <section aria-labelledby="visit-checks">
      <h3 id="visit-checks" className="mb-2 flex items-center justify-between text-14">
        {t("label")}
        <span className="font-normal text-13 text-ink-2 tabular-nums">
          {t("progress", { done, total: checks.length })}
        </span>
      </h3>
      <ul className="divide-y divide-line border-line border-y">
        {checks.map((check, row) => {
          const entry = entries.find(({ id }) => id === check.itemId);
          if (!entry) return null;
          const label = name({ nameZh: entry.labelZh, nameEn: entry.labelEn });
          const limits = limitsOf(entry);
          return (
            <li key={entry.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
              <p className="min-w-40 flex-1 text-14">
                {label}
                <span className="mt-0.5 flex flex-wrap items-center gap-2 text-12 text-ink-2">
                  {entry.isTest && <Badge tone="outline">{t("test")}</Badge>}
                  {entry.isRequired && <span>{t("required")}</span>}
                  {limits && <span className="tabular-nums">{t("limits", { limits })}</span>}
                </span>
              </p>
              {entry.type !== "check" && (
                <FormField
                  name={checkField(checks, row)}
                  label={t("valueOf", { label })}
                  hasHiddenLabel
                  className={entry.type === "number" ? "w-32" : "min-w-40 flex-1"}
                >
                  <span className="flex items-center gap-1.5">
                    <Input
                      value={check.value}
                      onChange={(event) => measure(entry, row, event.target.value)}
                      inputMode={entry.type === "number" ? "decimal" : undefined}
                      className="tabular-nums"
                    />
                    {entry.unit && <span className="shrink-0 text-13 text-ink-2">{entry.unit}</span>}
                  </span>
                </FormField>
              )}
              <SegmentedControl
                label={t("resultOf", { label })}
                name={`result-${entry.id}`}
                value={check.result}
                options={(["passed", "failed"] as const).map((value) => ({
                  value,
                  label: <span className={check.result === value ? resultInk[value] : undefined}>{t(value)}</span>,
                }))}
                onValueChange={(result) => change(row, { result: result as CheckRow["result"] })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
