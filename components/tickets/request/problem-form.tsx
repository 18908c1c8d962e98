import { OctagonAlert, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { ProductIcon } from "@/components/devices/product-icon";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useName } from "@/components/tickets/use-name";
import { buttonClass } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { SymptomOption } from "@/lib/devices/schema";
import { formatPhone } from "@/lib/format/person";
import { maxDescription } from "@/lib/tickets/intake/constants";
import { saveProblem } from "@/lib/tickets/intake/drafts/actions";
import { requestKinds } from "@/lib/tickets/intake/drafts/constants";
import { StepActions } from "./step-actions";

type Props = {
  symptoms: readonly SymptomOption[];
  /** The category's own question about immediate danger. */
  safetyQuestion: string | null;
  hotline: string;
  hours: string;
  values: { symptomId: string; description: string; kind: string; danger: string; isSafe: string };
};

/** Until somebody says that everybody is safe, there is nothing to fill in. */
const hiddenInDanger = "group-[:has([name=danger][value=yes]:checked):not(:has([name=isSafe]:checked))]/problem:hidden";

export function ProblemForm({ symptoms, safetyQuestion, hotline, hours, values }: Props) {
  const t = useTranslations("request.problem");
  const all = useTranslations("request");
  const { name } = useName();
  const options = symptoms.map((symptom) => ({
    value: symptom.id,
    label: name(symptom),
    icon: <ProductIcon name={symptom.icon} />,
  }));
  return (
    <Form
      action={saveProblem}
      name="problem"
      keeps={{}}
      values={values}
      className="group/problem space-y-6"
      labels={{
        danger: t("danger"),
        isSafe: t("danger"),
        symptomId: t("symptom"),
        description: t("description"),
        kind: t("kind"),
      }}
      errorTexts={{
        "danger.requiredChoice": t("dangerMissing"),
        "isSafe.danger": t("dangerRefused"),
        "description.required": t("needDescription"),
        badCharacters: all("badCharacters"),
      }}
    >
      <FormField name="danger" label={safetyQuestion || t("dangerDefault")} isGroup>
        <RadioGroup
          look="tiles"
          options={[
            { value: "no", label: t("dangerNo") },
            { value: "yes", label: t("dangerYes") },
          ]}
        />
      </FormField>
      <StopPanel hotline={hotline} hours={hours} />
      {/* Style alone decides what shows, so that the stop sign needs no scripts. */}
      <div className={`space-y-6 ${hiddenInDanger}`}>
        {options.length > 0 && (
          <FormField name="symptomId" label={t("symptom")} isGroup>
            <RadioGroup look="tiles" options={options} />
          </FormField>
        )}
        <FormField
          name="description"
          label={t("description")}
          hint={t("descriptionHint")}
          isOptional={options.length > 0}
        >
          <Textarea maxLength={maxDescription} rows={4} />
        </FormField>
        <Disclosure summary={t("kindOther")} isOpen={values.kind !== "repair"}>
          <FormField name="kind" label={t("kind")}>
            <Select options={requestKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
          </FormField>
        </Disclosure>
      </div>
      <StepActions className={hiddenInDanger}>
        <SubmitButton width="full">{all("continue")}</SubmitButton>
      </StepActions>
    </Form>
  );
}

/** The warning comes first; whoever is out of danger may still leave the request, for the hotline has its hours. */
function StopPanel({ hotline, hours }: { hotline: string; hours: string }) {
  const t = useTranslations("request.problem");
  return (
    <div className="hidden space-y-4 rounded-card border-2 border-danger bg-danger-soft p-5 group-has-[[name=danger][value=yes]:checked]/problem:block">
      <div role="alert">
        <OctagonAlert aria-hidden className="size-12 text-danger" />
        <h2 className="mt-3 text-20">{t("stopTitle")}</h2>
        <p className="mt-2">{t("stopBody")}</p>
      </div>
      {hotline && (
        <div>
          <a href={`tel:${hotline}`} className={buttonClass({ variant: "danger", width: "full" })}>
            <Phone aria-hidden />
            {t("stopCall", { number: formatPhone(hotline) })}
          </a>
          {hours && <p className="mt-1.5 text-center text-14 text-ink-2">{t("stopHours", { hours })}</p>}
        </div>
      )}
      <div className="border-danger/30 border-t pt-2">
        <FormField name="isSafe" label={t("danger")} isGroup hasHiddenLabel>
          <Checkbox
            label={<span className="font-semibold">{t("isSafe")}</span>}
            hint={t("isSafeHint")}
            className="min-h-12 w-full py-2"
          />
        </FormField>
      </div>
    </div>
  );
}
