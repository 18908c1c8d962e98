"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { refuseRequest, releaseRequest } from "@/lib/tickets/intake/actions";

/** Release at once; refuse only after a question, for a refused request is gone from every list. */
export function HeldDecision({ number, version }: { number: string; version: number }) {
  const t = useTranslations("held");
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Form action={releaseRequest} name={`release-${number}`} labels={{}} className="space-y-3">
        <input type="hidden" name="number" value={number} />
        <SubmitButton>{t("release")}</SubmitButton>
      </Form>
      <Dialog
        size="sm"
        trigger={<Button variant="dangerQuiet">{t("refuse")}</Button>}
        title={t("refuseTitle", { number })}
        description={t("refuseBody")}
      >
        <Form
          action={refuseRequest}
          name={`refuse-${number}`}
          labels={{ reason: t("reason") }}
          errorTexts={{ versionConflict: t("decided") }}
        >
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <FormField name="reason" label={t("reason")}>
            <Textarea rows={2} maxLength={1000} />
          </FormField>
          <div className="flex justify-end gap-2">
            <DialogClose>
              <Button variant="secondary">{t("keep")}</Button>
            </DialogClose>
            <SubmitButton variant="danger">{t("refuseConfirm")}</SubmitButton>
          </div>
        </Form>
      </Dialog>
    </div>
  );
}
