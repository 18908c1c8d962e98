"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormField } from "@/components/form/form-field";
import { useName } from "@/components/tickets/use-name";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CatalogueCategory } from "@/lib/devices/schema";
import type { IntakeDto } from "@/lib/tickets/schema";

type Props = { intake: IntakeDto; catalogue: readonly CatalogueCategory[] };

/** Serial number, category, model and symptom; models and symptoms are those of the category. */
export function ProductFields({ intake, catalogue }: Props) {
  const t = useTranslations("ticket.intake");
  const { name } = useName();
  // Until somebody chooses, the category is the stored one, also after the newest facts were loaded.
  const [chosenId, setCategoryId] = useState<string | null>(null);
  const categoryId = chosenId ?? intake.category?.id ?? "";
  const category = catalogue.find(({ id }) => id === categoryId);
  const options = (items: readonly { id: string; nameZh: string; nameEn: string }[] = []) =>
    items.map((item) => ({ value: item.id, label: name(item) }));
  const isSame = categoryId === (intake.category?.id ?? "");
  return (
    <>
      <FormField name="serial" label={t("serial")} isOptional>
        <Input isMono autoCapitalize="characters" spellCheck={false} defaultValue={intake.serial} />
      </FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField name="categoryId" label={t("category")} isOptional>
          <Select
            defaultValue={intake.category?.id ?? ""}
            placeholder={t("unknown")}
            options={options(catalogue)}
            onChange={(event) => setCategoryId(event.target.value)}
          />
        </FormField>
        <FormField name="modelId" label={t("model")} isOptional>
          <Select
            key={categoryId}
            placeholder={t("unknown")}
            defaultValue={isSame ? (intake.model?.id ?? "") : ""}
            options={options(category?.models)}
          />
        </FormField>
      </div>
      <FormField name="symptomId" label={t("symptom")} isOptional>
        <Select
          key={categoryId}
          placeholder={t("unknown")}
          defaultValue={isSame ? (intake.symptom?.id ?? "") : ""}
          options={options(category?.symptoms)}
        />
      </FormField>
    </>
  );
}
