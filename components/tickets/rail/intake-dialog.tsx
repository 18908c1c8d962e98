"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TicketForm } from "@/components/tickets/ticket-form";
import type { Shown } from "@/components/tickets/use-conflicts";
import { useName } from "@/components/tickets/use-name";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/action/schema";
import type { CatalogueCategory } from "@/lib/devices/schema";
import { areaText } from "@/lib/format/address";
import { serviceModes } from "@/lib/tickets/intake/constants";
import { editIntake } from "@/lib/tickets/intake/edit/actions";
import { filterValues } from "@/lib/tickets/queue/schema";
import type { Named } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { AreaSelect } from "./area-select";
import { ProductFields } from "./product-fields";

type Props = { ticket: TicketPageDto; catalogue: readonly CatalogueCategory[]; onClose: () => void };

/** Corrects contact, product, description, kind and priority, and overrules the warranty verdict. */
export function IntakeDialog({ ticket, catalogue, onClose }: Props) {
  const t = useTranslations("ticket.intake");
  const workflow = useTranslations("workflow");
  const { intake } = ticket;
  // Only what the person changed is sent: the rest follows what others saved meanwhile.
  const stored = storedTexts(ticket);
  const save: FormAction = (previous, data) => editIntake(previous, withoutUnchanged(data, stored));
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="side"
      size="md"
      title={t("editTitle")}
      description={ticket.number}
    >
      <TicketForm
        ticket={ticket}
        action={save}
        name="intake"
        doneText={t("saved")}
        onDone={onClose}
        compared={{ stored, shown: useShown(ticket, catalogue) }}
        errorTexts={{ "areaCode.invalidArea": t("invalidArea"), "areaCode.invalidChoice": t("invalidArea") }}
        labels={{
          kind: t("kind"),
          priority: t("priority"),
          description: t("description"),
          serviceMode: t("serviceMode"),
          categoryId: t("category"),
          modelId: t("model"),
          symptomId: t("symptom"),
          serial: t("serial"),
          contactName: t("contactName"),
          contactPhone: t("contactPhone"),
          contactEmail: t("contactEmail"),
          areaCode: t("district"),
          addressDetail: t("addressDetail"),
          "warranty.verdict": t("verdict"),
          "warranty.reason": t("verdictReason"),
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField name="kind" label={t("kind")}>
            <Select
              defaultValue={ticket.kind}
              options={filterValues.kind.map((value) => ({ value, label: workflow(`kind.${value}`) }))}
            />
          </FormField>
          <FormField name="priority" label={t("priority")}>
            <Select
              defaultValue={ticket.priority}
              options={filterValues.priority.map((value) => ({ value, label: workflow(`priority.${value}`) }))}
            />
          </FormField>
        </div>
        <FormField name="description" label={t("description")}>
          <Textarea rows={4} defaultValue={intake.description} />
        </FormField>
        <ProductFields intake={intake} catalogue={catalogue} />
        <FormField name="serviceMode" label={t("serviceMode")} isOptional>
          <Select
            defaultValue={intake.serviceMode ?? ""}
            placeholder={t("unknown")}
            options={serviceModes.map((value) => ({ value, label: workflow(`serviceMode.${value}`) }))}
          />
        </FormField>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField name="contactName" label={t("contactName")}>
            <Input defaultValue={intake.contactName} />
          </FormField>
          <FormField name="contactPhone" label={t("contactPhone")}>
            <Input type="tel" defaultValue={intake.contactPhone} />
          </FormField>
        </div>
        <FormField name="contactEmail" label={t("contactEmail")} isOptional>
          <Input type="email" defaultValue={intake.contactEmail ?? ""} />
        </FormField>
        <AreaSelect areaCode={intake.areaCode} />
        <FormField name="addressDetail" label={t("addressDetail")} isOptional>
          <Input defaultValue={intake.addressDetail} />
        </FormField>
        <WarrantyFields ticket={ticket} />
        <div className="flex justify-end">
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </TicketForm>
    </Dialog>
  );
}

/** What the ticket says in each field of the form. */
function storedTexts({ kind, priority, intake }: TicketPageDto): Record<string, string> {
  return {
    ...{ kind, priority, description: intake.description, serial: intake.serial },
    serviceMode: intake.serviceMode ?? "",
    categoryId: intake.category?.id ?? "",
    modelId: intake.model?.id ?? "",
    symptomId: intake.symptom?.id ?? "",
    ...{ contactName: intake.contactName, contactPhone: intake.contactPhone, contactEmail: intake.contactEmail ?? "" },
    ...{ areaCode: intake.areaCode ?? "", addressDetail: intake.addressDetail },
  };
}

function withoutUnchanged(data: FormData, stored: Record<string, string>): FormData {
  const changed = new FormData();
  for (const [name, value] of data) {
    if (typeof value === "string" && value.replace(/\r\n/g, "\n") === stored[name]) continue;
    changed.append(name, value);
  }
  return changed;
}

/** The words for what is chosen from lists. */
function useShown({ intake }: TicketPageDto, catalogue: readonly CatalogueCategory[]): Shown<Record<string, string>> {
  const t = useTranslations("ticket.intake");
  const workflow = useTranslations("workflow");
  const locale = useLocale();
  const { name } = useName();
  const named = (items: readonly (Named & { id: string })[]) => (id: string) => {
    const found = items.find((item) => item.id === id);
    return found ? name(found) : "";
  };
  return {
    kind: (value) => workflow(`kind.${value}` as "kind.repair"),
    priority: (value) => workflow(`priority.${value}` as "priority.normal"),
    serviceMode: (value) => value && workflow(`serviceMode.${value}` as "serviceMode.onSite"),
    categoryId: named(catalogue),
    modelId: named(catalogue.flatMap(({ models }) => models)),
    symptomId: named(catalogue.flatMap(({ symptoms }) => symptoms)),
    // The names of all districts are too many for the browser.
    areaCode: (code) => (code === (intake.areaCode ?? "") ? areaText(intake.area, locale) : t("areaChosen")),
  };
}

function WarrantyFields({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.intake");
  const words = useTranslations("workflow.warranty");
  const [isOverruling, setOverruling] = useState(false);
  return (
    <div className="space-y-4 border-line border-t pt-4">
      <Button size="sm" aria-expanded={isOverruling} onClick={() => setOverruling(!isOverruling)}>
        {t(isOverruling ? "overruleNot" : "overrule")}
      </Button>
      {isOverruling && (
        <>
          <FormField name="warranty.verdict" label={t("verdict")}>
            <Select
              defaultValue={ticket.warranty.verdict}
              options={(["inWarranty", "outOfWarranty", "unknown"] as const).map((value) => ({
                value,
                label: words(value),
              }))}
            />
          </FormField>
          <FormField name="warranty.reason" label={t("verdictReason")}>
            <Textarea rows={2} />
          </FormField>
        </>
      )}
    </div>
  );
}
