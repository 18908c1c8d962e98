"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { FormField } from "@/components/form/form-field";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

type Props = { steps: readonly string[]; onChange: (steps: string[]) => void };

/** The work in its order: Enter adds a step, Alt with the arrows moves one, a pasted list becomes one step a line. */
export function PlanSteps({ steps, onChange }: Props) {
  const t = useTranslations("plan.steps");
  const list = useRef<HTMLOListElement>(null);
  // The row that gets the focus once the new order stands.
  const [wanted, setWanted] = useState<{ row: number } | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (wanted) list.current?.querySelectorAll<HTMLInputElement>("input")[wanted.row]?.focus();
  }, [wanted]);

  const insert = (at: number, texts: readonly string[]) => {
    onChange([...steps.slice(0, at), ...texts, ...steps.slice(at)]);
    setWanted({ row: at + texts.length - 1 });
  };
  const remove = (row: number) => {
    const rest = steps.filter((_, index) => index !== row);
    onChange(rest.length > 0 ? rest : [""]);
    setWanted({ row: Math.max(0, row - 1) });
  };
  const move = (row: number, by: -1 | 1) => {
    const to = row + by;
    if (to < 0 || to >= steps.length) return;
    const next = [...steps];
    next.splice(to, 0, ...next.splice(row, 1));
    onChange(next);
    setWanted({ row: to });
    setSaid(t("moved", { from: row + 1, to: to + 1 }));
  };
  const onKeyDown = (event: KeyboardEvent, row: number) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") {
      event.preventDefault();
      insert(row + 1, [""]);
    }
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(row, event.key === "ArrowUp" ? -1 : 1);
    }
  };
  const onPaste = (event: ClipboardEvent, row: number) => {
    const lines = event.clipboardData.getData("text").split(/\r?\n/).map(withoutNumber).filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const kept = steps[row]?.trim() ? row + 1 : row;
    onChange([...steps.slice(0, kept), ...lines, ...steps.slice(row + 1)]);
    setWanted({ row: kept + lines.length - 1 });
  };
  return (
    <FormField name="steps" label={t("label")} hint={t("hint")} isGroup>
      <ol ref={list} className="space-y-2">
        {steps.map((step, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what names a step; its text is what is typed
          <li key={row} className="flex items-start gap-1">
            <span aria-hidden className="w-6 shrink-0 pt-2 text-right text-13 text-ink-3 tabular-nums">
              {row + 1}.
            </span>
            <FormField
              name={`steps.${row}`}
              label={t("step", { number: row + 1 })}
              hasHiddenLabel
              className="min-w-0 flex-1"
            >
              <Input
                value={step}
                onChange={(event) => onChange(steps.map((text, index) => (index === row ? event.target.value : text)))}
                onKeyDown={(event) => onKeyDown(event, row)}
                onPaste={(event) => onPaste(event, row)}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                enterKeyHint="next"
              />
            </FormField>
            <span className="flex shrink-0">
              <Button
                variant="ghost"
                size="icon"
                disabled={row === 0}
                aria-label={t("up", { number: row + 1 })}
                onClick={() => move(row, -1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                disabled={row === steps.length - 1}
                aria-label={t("down", { number: row + 1 })}
                onClick={() => move(row, 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("remove", { number: row + 1 })}
                onClick={() => remove(row)}
              >
                <X aria-hidden />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Button variant="ghost" size="sm" className="mt-2" onClick={() => insert(steps.length, [""])}>
        <Plus aria-hidden />
        {t("add")}
      </Button>
    </FormField>
  );
}

/** Lists are pasted with their own numbers or bullets. */
function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:\d{1,2}[.)\u3001\uff0e]|[-*\u2022\u00b7])\s*/, "").trim();
}
