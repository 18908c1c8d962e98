"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useId, useState } from "react";
import type { FieldValue } from "@/components/ui/field";
import { type FormAction, type FormState, textsOf } from "@/lib/action/schema";
import { forgetTyped, keepTyped, takeDraft, typedBefore } from "./draft";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { StaleVersion } from "./stale-version";
import { useFormAction } from "./use-form-action";

type Props = {
  /** A server action itself (not wrapped), so that the form works before and without scripts. */
  action: FormAction;
  /** Field name → its label, in page order: the error summary is made from it. */
  labels: Record<string, string>;
  /** Better sentences than the general ones, by `field.code` or `code`. */
  errorTexts?: Record<string, string>;
  /** Fields that never come back: passwords, codes. */
  secretNames?: readonly string[];
  /** What stands in the fields at first. */
  values?: Record<string, FieldValue>;
  /** Identifies the draft when a page has several forms. */
  name?: string;
  /** Keeps what is typed in this tab until it is sent; where `only` is given, restores it only if those fields say the same. */
  keeps?: { only?: Record<string, string> };
  /** Called once per success, for example to show a toast or close the dialog. */
  onDone?: (state: FormState) => void;
  className?: string;
  children: ReactNode;
};

const noNames: readonly string[] = [];

export function Form({
  action,
  labels,
  errorTexts,
  secretNames = noNames,
  values,
  name = "form",
  keeps,
  onDone,
  className = "space-y-5",
  children,
}: Props) {
  const t = useTranslations("errors");
  const id = useId();
  const [answer, submit] = useFormAction(action, secretNames);
  const [draft, setDraft] = useState<FormState["values"]>();
  const restore = useEffectEvent(
    (formKey: string) => takeDraft(formKey) ?? (keeps ? typedBefore(formKey, keeps.only) : null),
  );
  useEffect(() => {
    const kept = restore(name);
    if (kept) setDraft(kept);
  }, [name]);
  // An event, so that a parent passing a new function does not report the same success again.
  const keepAgain = useEffectEvent((typed: NonNullable<FormState["values"]>) => keeps && keepTyped(name, typed));
  const report = useEffectEvent((state: FormState) => onDone?.(state));
  useEffect(() => {
    if (answer.isDone) report(answer);
    else if (answer.values) keepAgain(answer.values);
  }, [answer]);

  const [corrected, setCorrected] = useState<{ of: FormState; names: readonly string[] }>({ of: answer, names: [] });
  const correctedNames = corrected.of === answer ? corrected.names : noNames;
  const noticeChange = ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
    if (keeps) keepTyped(name, textsOf(new FormData(currentTarget), secretNames));
    const field = "name" in target ? String(target.name) : "";
    if (answer.fieldErrors?.[field] && !correctedNames.includes(field))
      setCorrected({ of: answer, names: [...correctedNames, field] });
  };

  const errorTextOf = (field: string, label = labels[field]) => {
    const error = answer.fieldErrors?.[field];
    if (!error) return undefined;
    const given = errorTexts?.[`${field}.${error.code}`] ?? errorTexts?.[error.code];
    if (given) return given;
    const key = `field.${error.code}` as "field.invalid";
    return t(t.has(key) ? key : "field.invalid", { ...error.params, label: label ?? field });
  };
  return (
    <FormContext value={{ id, answer, values: answer.values ?? draft ?? values, errorTextOf, correctedNames }}>
      {/* A restored draft arrives after the fields took their first value: a new key lets them take it. */}
      <form
        key={draft ? "restored" : "fresh"}
        action={submit}
        onChange={noticeChange}
        // What is sent is in the server's hands; what it refuses is kept again.
        onSubmit={() => keeps && forgetTyped(name)}
        noValidate
        className={className}
      >
        {answer.code === "staleVersion" ? (
          <StaleVersion formName={name} values={answer.values ?? {}} />
        ) : (
          <ErrorSummary labels={labels} errorTexts={errorTexts} />
        )}
        {children}
      </form>
    </FormContext>
  );
}
