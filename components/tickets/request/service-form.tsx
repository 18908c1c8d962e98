import { House, Laptop, type LucideIcon, Package, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { WarrantyLookUp } from "@/lib/devices/schema";
import { saveService } from "@/lib/tickets/intake/drafts/actions";
import { feeNoticeFor, serviceModesFor } from "@/lib/tickets/intake/drafts/rules";
import type { RequestInput } from "@/lib/tickets/intake/schema";
import { StepActions } from "./step-actions";

const icons: Record<NonNullable<RequestInput["serviceMode"]>, LucideIcon> = {
  onSite: House,
  remote: Laptop,
  depot: Store,
  mailIn: Package,
};

type Props = { kind: RequestInput["kind"]; warranty: WarrantyLookUp["verdict"]; initial: string };

export function ServiceForm({ kind, warranty, initial }: Props) {
  const t = useTranslations("request.service");
  const all = useTranslations();
  const modes = serviceModesFor(kind);
  const notices = [...new Set(modes.map((mode) => feeNoticeFor(kind, mode, warranty)))];
  const options = modes.map((mode) => {
    const Icon = icons[mode];
    return {
      value: mode,
      label: all(`workflow.serviceMode.${mode}`),
      hint: t(`hint.${mode}`),
      icon: <Icon aria-hidden />,
    };
  });
  return (
    <Form
      action={saveService}
      name="service"
      keeps={{}}
      values={{ serviceMode: initial || (modes[0] ?? "") }}
      labels={{ serviceMode: t("mode") }}
    >
      <FormField name="serviceMode" label={t("mode")} isGroup hasHiddenLabel>
        <RadioGroup look="tiles" options={options} />
      </FormField>
      <section className="rounded-card border border-line bg-surface p-4">
        <h2 className="text-14">{t("fee")}</h2>
        {notices.map((notice) => (
          <p key={notice} className="mt-1 text-14 text-ink-2">
            {t(`fees.${notice}`)}
          </p>
        ))}
      </section>
      <StepActions>
        <SubmitButton width="full">{all("request.continue")}</SubmitButton>
      </StepActions>
    </Form>
  );
}
