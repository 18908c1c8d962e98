"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TicketForm } from "@/components/tickets/ticket-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/action/schema";
import type { CatalogueCategory } from "@/lib/devices/schema";
import { serviceModes } from "@/lib/tickets/intake/constants";
import { editIntake } from "@/lib/tickets/intake/edit/actions";
import { filterValues } from "@/lib/tickets/queue/schema";
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
  const save: FormAction = (previous, data) => editIntake(previous, withoutUnchanged(data, ticket));
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

function withoutUnchanged(data: FormData, { kind, priority, intake }: TicketPageDto): FormData {
  const stored: Record<string, string | null> = {
    ...{ kind, priority, description: intake.description, serial: intake.serial, serviceMode: intake.serviceMode },
    categoryId: intake.category?.id ?? null,
    modelId: intake.model?.id ?? null,
    symptomId: intake.symptom?.id ?? null,
    ...{ contactName: intake.contactName, contactPhone: intake.contactPhone, contactEmail: intake.contactEmail },
    ...{ areaCode: intake.areaCode, addressDetail: intake.addressDetail },
  };
  const changed = new FormData();
  for (const [name, value] of data) {
    if (
      typeof value === "string" &&
      value.replace(/\r\n/g, "\n") === (stored[name] ?? (name in stored ? "" : undefined))
    )
      continue;
    changed.append(name, value);
  }
  return changed;
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
