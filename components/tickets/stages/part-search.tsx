"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { formatMoney } from "@/lib/format/number";
import type { PartOption } from "@/lib/parts/schema";
import { companyCurrency } from "@/lib/tickets/plan/constants";
import { useName } from "../use-name";

type Props = {
  modelId: string | null;
  /** Offered before anything is typed. */
  first: readonly PartOption[];
  /** Already on the list. */
  taken: readonly string[];
  onPick: (part: PartOption) => void;
};

const typingMs = 200;

/** Look-up of a part by number or name; those that fit the model come first. Picking one empties it for the next. */
export function PartSearch({ modelId, first, taken, onPick }: Props) {
  const t = useTranslations("plan.parts");
  const { name } = useName();
  const locale = useLocale();
  const [found, setFound] = useState<readonly PartOption[] | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const [picks, setPicks] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);

  const search = (text: string) => {
    clearTimeout(timer.current);
    latest.current += 1;
    const mine = latest.current;
    if (!text.trim()) {
      setIsLoading(false);
      return setFound(null);
    }
    setIsLoading(true);
    timer.current = setTimeout(async () => {
      const items = await fetchParts(text, modelId);
      // Answers may overtake each other: only the last question's counts.
      if (mine !== latest.current) return;
      setFound(items);
      setIsLoading(false);
    }, typingMs);
  };
  const offered = (found ?? first).filter((part) => !taken.includes(part.id));
  return (
    <Field label={t("add")} hint={t("addHint")}>
      <Combobox
        key={picks}
        placeholder={t("placeholder")}
        options={offered.map((part) => ({
          value: part.id,
          label: `${part.number} ${name(part)}`,
          hint: [part.isFit && t("fits"), formatMoney(part.priceMinor, companyCurrency, locale)]
            .filter(Boolean)
            .join(" · "),
        }))}
        onSearch={search}
        isLoading={isLoading}
        onValueChange={(option) => {
          const part = offered.find((item) => item.id === option?.value);
          if (!part) return;
          onPick(part);
          setFound(null);
          setPicks(picks + 1);
        }}
      />
    </Field>
  );
}

async function fetchParts(text: string, modelId: string | null): Promise<PartOption[]> {
  const query = new URLSearchParams({ q: text, ...(modelId && { model: modelId }) });
  try {
    const response = await fetch(`/api/parts?${query}`);
    if (!response.ok) return [];
    const { items } = (await response.json()) as { items: PartOption[] };
    return items;
  } catch {
    // Offline: nothing found, typing on asks again.
    return [];
  }
}
