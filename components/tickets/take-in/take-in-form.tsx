"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import type { CatalogueCategory } from "@/lib/devices/schema";
import { takeInRequest } from "@/lib/tickets/intake/actions";
import { type CallerAnswer, CallerPanel } from "./caller-panel";
import { ContactSection } from "./contact-section";
import { type DeviceAnswer, DeviceFacts } from "./device-facts";
import { ProductSection } from "./product-section";
import { ServiceSection } from "./service-section";
import { useIntakeFields } from "./use-intake-fields";
import { useLookUp } from "./use-look-up";

type Props = { catalogue: readonly CatalogueCategory[]; choices: Choices; now: string; today: string };
type Option = { value: string; label: string };
export type Choices = { kinds: Option[]; channels: Option[]; priorities: Option[] };

const shortestPhone = 7;
const shortestSerial = 4;

/** A request as it is told on the phone: what is typed on the left is looked up at once on the right. */
export function TakeInForm(props: Props) {
  const t = useTranslations("takeIn");
  return (
    <Form
      action={takeInRequest}
      name="take-in"
      labels={{
        contactPhone: t("phone"),
        contactName: t("name"),
        contactEmail: t("email"),
        serial: t("serial"),
        categoryId: t("category"),
        modelId: t("model"),
        symptomId: t("symptom"),
        description: t("description"),
        serviceMode: t("serviceMode"),
        preferredDay: t("preferredDay"),
        areaCode: t("area"),
        addressDetail: t("addressDetail"),
      }}
    >
      <Fields {...props} />
    </Form>
  );
}

function Fields({ catalogue, choices, now, today }: Props) {
  const t = useTranslations("takeIn");
  const fields = useIntakeFields();
  const [clientKey, setClientKey] = useState("");
  useEffect(() => {
    // Made in the browser, which offers it on secure pages only: what the server rendered may be shown again for the next caller.
    if (window.isSecureContext) setClientKey(crypto.randomUUID());
  }, []);
  const { text, set, fill } = fields;
  const isPhone = text.contactPhone.replace(/\D/g, "").length >= shortestPhone;
  const isSerial = text.serial.trim().length >= shortestSerial;
  const caller = useLookUp<CallerAnswer>("/api/customers/look-up", isPhone ? { phone: text.contactPhone } : null);
  const device = useLookUp<DeviceAnswer>("/api/devices/look-up", isSerial ? { serial: text.serial } : null);
  const customer = caller.answer?.customer;
  const found = device.answer?.device;
  const callerId = caller.status === "done" ? (caller.answer.customer?.id ?? null) : undefined;
  const takeCaller = useEffectEvent(() => {
    if (customer) fill({ contactName: customer.name, contactEmail: customer.email ?? "", locale: customer.locale });
  });
  const takeDevice = useEffectEvent(() => {
    if (!found) return;
    const isOther = found.category.id !== text.categoryId;
    set({ categoryId: found.category.id, modelId: found.model.id, ...(isOther && { symptomId: "" }) });
  });
  // The ticket that opens next would keep this long form's scroll position, and its notices be out of sight.
  useEffect(() => () => window.scrollTo(0, 0), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer
  useEffect(takeCaller, [customer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer
  useEffect(takeDevice, [found]);
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_1fr]">
      <input type="hidden" name="clientKey" value={clientKey} />
      <ContactSection fields={fields} />
      <div className="xl:sticky xl:top-20 xl:row-span-2">
        <CallerPanel
          lookUp={caller}
          now={now}
          onUseSerial={(serial) => set({ serial })}
          onUseAddress={({ areaCode, detail }) => set({ areaCode, addressDetail: detail })}
        />
      </div>
      <div className="space-y-5">
        <ProductSection
          catalogue={catalogue}
          fields={fields}
          device={<DeviceFacts lookUp={device} now={now} callerId={callerId} />}
        />
        <Card title={t("section.request")}>
          <div className="grid gap-4 sm:grid-cols-3">
            <FormField name="kind" label={t("kind")}>
              <Select defaultValue="repair" options={choices.kinds} />
            </FormField>
            <FormField name="channel" label={t("channel")}>
              <Select defaultValue="phone" options={choices.channels} />
            </FormField>
            <FormField name="priority" label={t("priority")}>
              <Select defaultValue="normal" options={choices.priorities} />
            </FormField>
          </div>
        </Card>
        <ServiceSection fields={fields} today={today} />
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </div>
  );
}
