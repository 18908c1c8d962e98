import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Textarea } from "@/components/ui/textarea";
import { withdrawRequest } from "@/lib/tickets/tracking/actions";
import { FormDisclosure, TrackedForm } from "./tracked-form";
import { useRefusals } from "./use-refusals";

/** Taking the request back, with a tick that it is meant. */
export function WithdrawPanel({ isOpen, token }: { isOpen: boolean; token: string }) {
  const t = useTranslations("track.withdraw");
  const refusals = { ...useRefusals(), stageChanged: t("tooLate"), mustAccept: t("confirmMissing") };
  return (
    <TrackedForm
      action={withdrawRequest}
      name="withdraw"
      token={token}
      isOpen={isOpen}
      labels={{ reason: t("reason"), isConfirmed: t("confirmLabel") }}
      errorTexts={{ ...refusals, "isConfirmed.required": t("confirmMissing") }}
      doneTitle={t("done")}
    >
      <FormDisclosure summary={t("open")}>
        <p className="text-14 text-ink-2">{t("body")}</p>
        <FormField name="reason" label={t("reason")} isOptional>
          <Textarea rows={2} maxLength={1000} />
        </FormField>
        <FormField name="isConfirmed" label={t("confirmLabel")} isGroup hasHiddenLabel>
          <Checkbox label={t("confirm")} className="py-3" />
        </FormField>
        <SubmitButton variant="dangerQuiet" width="full">
          {t("submit")}
        </SubmitButton>
      </FormDisclosure>
    </TrackedForm>
  );
}
