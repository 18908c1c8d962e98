"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FormField } from "@/components/form/form-field";
import { AreaSelect } from "@/components/tickets/rail/area-select";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ParsedAddress } from "@/lib/customers/areas/schema";
import { serviceModes } from "@/lib/tickets/intake/constants";
import type { IntakeFields } from "./use-intake-fields";
import { ask } from "./use-look-up";

const halves = ["morning", "afternoon"] as const;

/** How, where and when. `today` is the first day that can be wished. */
export function ServiceSection({ fields, today }: { fields: IntakeFields; today: string }) {
  const t = useTranslations("takeIn");
  const words = useTranslations("workflow");
  const { text, set } = fields;
  // A half of no day means nothing.
  const [hasDay, setHasDay] = useState(false);
  return (
    <Card title={t("section.service")}>
      <div className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField name="serviceMode" label={t("serviceMode")} isOptional>
            <Select
              placeholder={t("unset")}
              options={serviceModes.map((value) => ({ value, label: words(`serviceMode.${value}`) }))}
            />
          </FormField>
          <FormField name="preferredDay" label={t("preferredDay")} isOptional>
            <DateTimeInput
              kind="date"
              className="w-full"
              min={today}
              onChange={(event) => setHasDay(event.target.value !== "")}
            />
          </FormField>
          {hasDay && (
            <FormField name="preferredHalf" label={t("preferredHalf")}>
              <Select defaultValue="morning" options={halves.map((value) => ({ value, label: t(`half.${value}`) }))} />
            </FormField>
          )}
        </div>
        <PasteAddress fields={fields} />
        {/* Another place from outside, of a paste or of the customer's own, starts the choice anew from there. */}
        <AreaSelect key={text.areaCode} areaCode={text.areaCode || null} />
        <FormField name="addressDetail" label={t("addressDetail")} hint={t("addressHint")} isOptional>
          <Input
            value={text.addressDetail}
            onChange={(event) => set({ addressDetail: event.target.value })}
            maxLength={200}
            autoComplete="off"
          />
        </FormField>
      </div>
    </Card>
  );
}

/** Takes an address apart that was copied from a message. Its own field is not sent. */
function PasteAddress({ fields: { set, fill } }: { fields: IntakeFields }) {
  const t = useTranslations("takeIn");
  const id = useId();
  const [pasted, setPasted] = useState("");
  const [outcome, setOutcome] = useState<"recognised" | "nothingRecognised" | "recogniseFailed" | null>(null);
  const recognise = async () => {
    const found = await ask<ParsedAddress>("/api/areas/parse", JSON.stringify({ text: pasted }));
    if (found.status !== "done") return setOutcome("recogniseFailed");
    const { areaCode, detail, name, phone } = found.answer;
    fill({ contactName: name ?? "", contactPhone: phone ?? "" });
    if (areaCode) set({ areaCode, addressDetail: detail });
    setOutcome(areaCode || phone || name ? "recognised" : "nothingRecognised");
  };
  return (
    <Field id={id} label={t("paste")} hint={t("pasteHint")} isOptional>
      <div className="flex flex-wrap items-start gap-2">
        <Textarea
          rows={2}
          maxLength={1000}
          className="min-w-0 flex-1 basis-64"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button variant="secondary" onClick={recognise} disabled={pasted.trim() === ""}>
          {t("recognise")}
        </Button>
      </div>
      <p role="status" className="mt-1.5 text-13 text-ink-2 empty:hidden">
        {outcome && t(outcome)}
      </p>
    </Field>
  );
}
