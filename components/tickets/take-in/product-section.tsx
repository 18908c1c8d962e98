"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormField } from "@/components/form/form-field";
import { useName } from "@/components/tickets/use-name";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CatalogueCategory } from "@/lib/devices/schema";
import type { IntakeFields } from "./use-intake-fields";

type Props = {
  catalogue: readonly CatalogueCategory[];
  fields: IntakeFields;
  /** What the serial number tells. */
  device: ReactNode;
};

/** What is broken and how. Category and model of a known serial number fill themselves in. */
export function ProductSection({ catalogue, fields, device }: Props) {
  const t = useTranslations("takeIn");
  const { name } = useName();
  const { text, set } = fields;
  const category = catalogue.find(({ id }) => id === text.categoryId);
  const options = (items: readonly { id: string; nameZh: string; nameEn: string }[] = []) =>
    items.map((item) => ({ value: item.id, label: name(item) }));
  return (
    <Card title={t("section.product")}>
      <div className="space-y-4">
        <FormField name="serial" label={t("serial")} hint={t("serialHint")} isOptional>
          <Input
            isMono
            value={text.serial}
            onChange={(event) => set({ serial: event.target.value })}
            maxLength={64}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
        </FormField>
        {device}
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField name="categoryId" label={t("category")} isOptional>
            <Select
              value={text.categoryId}
              placeholder={t("unknown")}
              options={options(catalogue)}
              onChange={(event) => set({ categoryId: event.target.value, modelId: "", symptomId: "" })}
            />
          </FormField>
          <FormField name="modelId" label={t("model")} isOptional>
            <Select
              value={text.modelId}
              placeholder={t("unknown")}
              options={options(category?.models)}
              onChange={(event) => set({ modelId: event.target.value })}
            />
          </FormField>
          <FormField name="symptomId" label={t("symptom")} isOptional>
            <Select
              value={text.symptomId}
              placeholder={t("unknown")}
              options={options(category?.symptoms)}
              onChange={(event) => set({ symptomId: event.target.value })}
            />
          </FormField>
        </div>
        <FormField name="description" label={t("description")} hint={t("descriptionHint")}>
          <Textarea rows={4} maxLength={4000} />
        </FormField>
      </div>
    </Card>
  );
}
