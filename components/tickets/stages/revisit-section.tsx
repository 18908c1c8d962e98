"use client";

import { Phone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { buttonClass } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { formatDateTime } from "@/lib/format/date";
import { formatPhone } from "@/lib/format/person";
import type { RevisitDto } from "@/lib/tickets/records/schema";
import { recordRevisit } from "@/lib/tickets/review/actions";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { useName } from "../use-name";
import { SaveRow, StageForm } from "./stage-form";
import { StageSection } from "./stage-section";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Values = Record<"isReached" | "isSatisfied" | "note", string>;
type Input = Parameters<typeof recordRevisit>[0]["input"];

const untouched: Values = { isReached: "", isSatisfied: "", note: "" };

/** The call after the service: dial, note what came of it, see earlier tries. */
export function RevisitSection({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("review.revisit");
  const { contactName, contactPhone } = ticket.intake;
  const form = useStageForm({
    ticket,
    name: `revisit:${ticket.round}`,
    initial: untouched,
    after: untouched,
    save,
    doneText: t("saved"),
  });
  const { isReached, isSatisfied } = form.values;
  const labels = { isReached: t("reached.label"), isSatisfied: t("satisfied.label"), note: t("note") };
  const calls = ticket.revisits.filter(({ round }) => round === ticket.round);
  return (
    <StageSection title={t("title")}>
      <a href={`tel:${contactPhone}`} className={`${buttonClass({ variant: "secondary" })} mb-4 max-sm:w-full`}>
        <Phone aria-hidden />
        <span className="truncate">{t("call", { name: contactName, phone: formatPhone(contactPhone) })}</span>
      </a>
      <StageForm
        form={form}
        ticket={ticket}
        labels={labels}
        errorTexts={{ "isReached.required": t("reached.missing"), "isSatisfied.required": t("satisfied.missing") }}
      >
        <FormField name="isReached" label={labels.isReached} isGroup>
          <RadioGroup
            options={(["yes", "no"] as const).map((value) => ({ value, label: t(`reached.${value}`) }))}
            defaultValue={isReached}
            onValueChange={(value) => form.set({ isReached: value })}
          />
        </FormField>
        {isReached === "yes" && (
          <FormField name="isSatisfied" label={labels.isSatisfied} isGroup>
            <RadioGroup
              options={(["yes", "no"] as const).map((value) => ({ value, label: t(`satisfied.${value}`) }))}
              defaultValue={isSatisfied}
              onValueChange={(value) => form.set({ isSatisfied: value })}
            />
          </FormField>
        )}
        <FormField name="note" label={labels.note} isOptional>
          <Textarea {...form.text("note")} rows={2} />
        </FormField>
        <SaveRow isDirty={form.isDirty}>
          <SubmitButton>{t("save")}</SubmitButton>
        </SaveRow>
      </StageForm>
      {calls.length > 0 && <Calls calls={calls} />}
    </StageSection>
  );
}

function Calls({ calls }: { calls: readonly RevisitDto[] }) {
  const t = useTranslations("review.revisit");
  const locale = useLocale();
  const { person } = useName();
  const resultOf = ({ isReached, isSatisfied }: RevisitDto) =>
    isReached ? t(isSatisfied ? "wasSatisfied" : "wasNotSatisfied") : t("wasMissed");
  return (
    <section className="mt-5 border-line border-t pt-3">
      <h3 className="mb-2 text-13 text-ink-2">{t("history")}</h3>
      <ul className="space-y-2 text-13">
        {calls.map((call) => (
          <li key={call.id}>
            <p className="flex flex-wrap gap-x-3">
              <span className="font-semibold">{resultOf(call)}</span>
              <span className="text-ink-2">{person(call.person)}</span>
              <time dateTime={call.calledAt} className="text-ink-2">
                {formatDateTime(call.calledAt, locale)}
              </time>
            </p>
            {call.note && <p className="whitespace-pre-wrap break-words">{call.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function save(base: SaveBase, { isReached, isSatisfied, note }: Values) {
  // Not chosen yet: the server asks for it by name.
  const input = { isReached: answerOf(isReached), isSatisfied: answerOf(isSatisfied) ?? null, note };
  return recordRevisit({ ...base, input: input as Input });
}

function answerOf(value: string): boolean | undefined {
  return value === "" ? undefined : value === "yes";
}
