"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { FormContext } from "@/components/form/form-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { formatDateTime } from "@/lib/format/date";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { ConflictDialog } from "../conflict-dialog";
import { type Shown, useConflicts } from "../use-conflicts";
import { useEvidenceTexts } from "../use-evidence-texts";
import type { StageFormState } from "./use-stage-form";

type Props<Values extends object> = {
  form: StageFormState<Values>;
  ticket: TicketPageDto;
  /** Field name → its label, in page order: the error summary is made from it. */
  labels: Record<string, string>;
  /** Better sentences than the general ones, by `field.code` or `code`. */
  errorTexts?: Record<string, string>;
  /** How values are worded that are not texts. */
  shown?: Shown<Values>;
  className?: string;
  children: ReactNode;
};

/** Around the fields of a stage: what is wrong, what others changed, what was restored. */
export function StageForm<Values extends object>(props: Props<Values>) {
  const { form, ticket, labels, errorTexts, shown, className = "space-y-5", children } = props;
  const t = useTranslations();
  const locale = useLocale();
  const evidence = useEvidenceTexts();
  const id = useId();
  const { answer } = form;
  const { noteOf, ...conflict } = useConflicts(form.news, labels, shown);
  const isConflict = answer.code === "versionConflict";
  const errorTextOf = (field: string, label = labels[field]) => {
    const error = answer.fieldErrors?.[field];
    if (!error) return undefined;
    const given =
      (errorTexts?.[`${field}.${error.code}`] ?? errorTexts?.[error.code]) || evidence[`${field}.${error.code}`];
    if (given) return given;
    const key = `field.${error.code}` as "field.invalid";
    return t(`errors.${t.has(`errors.${key}`) ? key : "field.invalid"}`, { ...error.params, label: label ?? field });
  };
  return (
    <FormContext value={{ id, answer, errorTextOf, noteOf }}>
      <form
        key={form.fill}
        action={form.submit}
        // After an action React resets the form, and with it the check marks that its own state still holds.
        onReset={(event) => event.preventDefault()}
        data-edited={form.isDirty || undefined}
        noValidate
        className={className}
      >
        {answer.code === "staleVersion" ? (
          <Alert
            tone="warn"
            isLive
            actions={
              <Button variant="primary" onClick={() => location.reload()}>
                {t("common.actions.reload")}
              </Button>
            }
          >
            {t("errors.staleVersion")}
          </Alert>
        ) : (
          !isConflict && <ErrorSummary labels={labels} errorTexts={errorTexts} />
        )}
        {isConflict && <ConflictDialog ticket={ticket} failure={answer} {...conflict} onClose={form.closeConflict} />}
        {form.restoredAt && (
          <Alert
            actions={
              <Button size="sm" onClick={form.discard}>
                {t("stages.draft.discard")}
              </Button>
            }
          >
            {t("stages.draft.restored", { time: formatDateTime(form.restoredAt, locale) })}
          </Alert>
        )}
        {children}
      </form>
    </FormContext>
  );
}

/** `lacks`: labels of the fields without which it is not saved. */
type SaveRowProps = { isDirty: boolean; lacks?: readonly string[]; children: ReactNode };

/** The end of a stage's form: its button, and next to it whether something is not saved yet. */
export function SaveRow({ isDirty, lacks = [], children }: SaveRowProps) {
  const t = useTranslations("stages.draft");
  const comma = useTranslations("ticket.actions")("comma");
  return (
    <div className="flex flex-wrap items-center gap-3">
      {children}
      {lacks.length > 0 && <span className="text-13 text-ink-2">{t("lacks", { fields: lacks.join(comma) })}</span>}
      <span className="text-13 text-ink-3">{isDirty && t("unsaved")}</span>
    </div>
  );
}
