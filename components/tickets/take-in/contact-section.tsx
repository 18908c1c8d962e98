"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { locales } from "@/lib/i18n/constants";
import type { IntakeFields } from "./use-intake-fields";

/** The caller. The number comes first: it decides whether the rest must be typed. */
export function ContactSection({ fields: { text, set } }: { fields: IntakeFields }) {
  const t = useTranslations("takeIn");
  return (
    <Card title={t("section.contact")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField name="contactPhone" label={t("phone")} hint={t("phoneHint")} className="min-w-0 sm:col-span-2">
          <Input
            type="tel"
            inputMode="tel"
            className="sm:max-w-80"
            value={text.contactPhone}
            onChange={(event) => set({ contactPhone: event.target.value })}
            maxLength={40}
            autoComplete="off"
          />
        </FormField>
        <FormField name="contactName" label={t("name")}>
          <Input
            value={text.contactName}
            onChange={(event) => set({ contactName: event.target.value })}
            maxLength={80}
            autoComplete="off"
          />
        </FormField>
        <FormField name="contactEmail" label={t("email")} isOptional>
          <Input
            type="email"
            value={text.contactEmail}
            onChange={(event) => set({ contactEmail: event.target.value })}
            maxLength={254}
            autoComplete="off"
          />
        </FormField>
        <FormField name="locale" label={t("locale")}>
          <Select
            value={text.locale || "zh-CN"}
            onChange={(event) => set({ locale: event.target.value })}
            options={locales.map((value) => ({ value, label: t(value === "en" ? "localeOf.en" : "localeOf.zh") }))}
          />
        </FormField>
      </div>
    </Card>
  );
}
