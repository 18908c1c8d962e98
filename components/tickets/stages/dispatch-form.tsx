"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Combobox } from "@/components/ui/combobox";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { AssigneeOption, TicketPageDto } from "@/lib/tickets/schema";
import { dispatchVisit } from "@/lib/tickets/visits/actions";
import { dispatchInput } from "@/lib/tickets/visits/schema";
import { useCertificateWords } from "../use-certificate-words";
import { useName } from "../use-name";
import { inputOf, instantOf } from "./plan-values";
import { StageForm } from "./stage-form";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Values = { kind: string; engineerId: string; eta: string };
type Props = { ticket: TicketPageDto; engineers: readonly AssigneeOption[] };
type Input = Parameters<typeof dispatchVisit>[0]["input"];

/** Who goes, or who gets the job on the bench; the 15 minutes to call the customer start with it. */
export function DispatchForm({ ticket, engineers }: Props) {
  const t = useTranslations("visit.dispatch");
  const { name, person } = useName();
  const [plan] = ticket.plans;
  const certificateWords = useCertificateWords();
  const certificate = plan?.requiredCertificate ?? null;
  const lacks = ({ certificates }: AssigneeOption) => certificate !== null && !certificates.includes(certificate);
  const isAssignable = engineers.some(
    (engineer) => engineer.id === ticket.assignee?.id && !engineer.isOnLeave && !lacks(engineer),
  );
  const initial: Values = {
    kind: plan?.place === "onSite" || !plan ? "onSite" : "bench",
    engineerId: isAssignable ? (ticket.assignee?.id ?? "") : "",
    eta: plan?.place === "onSite" ? inputOf(plan.appointmentStart) : "",
  };
  const form = useStageForm({ ticket, name: "dispatch", initial, save, doneText: t("done") });
  const labels = { kind: t("kind"), engineerId: t("engineer"), eta: t("eta") };
  return (
    <StageForm
      form={form}
      ticket={ticket}
      labels={labels}
      errorTexts={{ notOfTheTeam: t("notOfTheTeam"), "engineerId.invalid": t("missing") }}
    >
      <FormField name="kind" label={labels.kind} isGroup>
        <RadioGroup
          options={dispatchInput.shape.kind.options.map((value) => ({
            value,
            label: t(`kindOf.${value}`),
            hint: t(`kindHint.${value}`),
          }))}
          defaultValue={form.values.kind}
          onValueChange={(kind) => form.set({ kind })}
        />
      </FormField>
      <FormField name="engineerId" label={labels.engineerId}>
        <Combobox
          // The draft may bring another choice than the page did.
          key={form.fill}
          placeholder={t("placeholder")}
          defaultValue={form.values.engineerId}
          options={onePerPerson(engineers).map((engineer) => ({
            value: engineer.id,
            label: person(engineer),
            hint: [
              name(engineer.department),
              t("load", { count: engineer.openTickets }),
              engineer.isOnLeave && t("onLeave"),
              lacks(engineer) &&
                t("lacksCertificate", { certificate: certificate ? certificateWords(certificate) : "" }),
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
          onValueChange={(option) => form.set({ engineerId: option?.value ?? "" })}
        />
      </FormField>
      {form.values.kind === "onSite" && (
        <FormField name="eta" label={labels.eta} hint={t("etaHint")} isOptional>
          <DateTimeInput {...form.text("eta")} />
        </FormField>
      )}
      <SubmitButton>{form.values.kind === "onSite" ? t("send") : t("sendBench")}</SubmitButton>
    </StageForm>
  );
}

/** Who holds posts in several teams is offered by each of them; a visit only asks who. */
function onePerPerson(engineers: readonly AssigneeOption[]): AssigneeOption[] {
  return [...new Map(engineers.toReversed().map((engineer) => [engineer.id, engineer])).values()].reverse();
}

function save(base: SaveBase, { kind, engineerId, eta }: Values) {
  return dispatchVisit({ ...base, input: { kind: kind as Input["kind"], engineerId, eta: instantOf(eta) } });
}
