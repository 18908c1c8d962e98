"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/action/schema";
import { fieldIdOf, useForm } from "./form-context";

/**
 * Everything that is still wrong, at the top, each line leading to its field in the field's own words; it takes the focus when
 * it appears, and the page's title says so first.
 */
export function ErrorSummary({
  labels,
  errorTexts,
}: {
  labels: Record<string, string>;
  errorTexts?: Record<string, string>;
}) {
  const t = useTranslations("errors");
  const form = useForm();
  const box = useRef<HTMLDivElement>(null);
  const state = form?.answer;
  const prefix = t("titlePrefix");
  const corrected = form?.correctedNames ?? [];
  const refused = Object.keys(state?.fieldErrors ?? {});
  const isShown = isRefused(state) && (refused.length === 0 || refused.some((name) => !corrected.includes(name)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refusal takes the focus anew
  useEffect(() => {
    if (!isShown) return;
    box.current?.focus();
    const title = document.title;
    document.title = prefix + title;
    return () => {
      // When the answer leads to another page, that one's title stands already.
      if (document.title === prefix + title) document.title = title;
    };
  }, [state, isShown, prefix]);
  if (!form || !isShown) return null;

  const order = [...new Set([...Object.keys(labels), ...refused])];
  const fields = order.filter((name) => refused.includes(name) && !corrected.includes(name));
  const key = state.code as "fallback" | undefined;
  const general = key && fields.length === 0 && (errorTexts?.[key] ?? t(t.has(key) ? key : "fallback"));
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={`${form.id}-summary`}
      className="rounded-card border-2 border-danger bg-surface p-4"
    >
      <h2 id={`${form.id}-summary`} className="flex items-center gap-2 text-16">
        <CircleAlert aria-hidden className="size-5 shrink-0 text-danger" />
        {t("summary")}
      </h2>
      {general && <p className="mt-2">{general}</p>}
      {state.errorId && <p className="mt-1 font-mono text-13 text-ink-2">{t("withId", { id: state.errorId })}</p>}
      {fields.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 pl-5 marker:text-danger">
          {fields.map((name) => (
            <li key={name}>
              <a
                href={`#${fieldIdOf(form.id, name)}`}
                className="inline-block min-h-6 font-semibold text-danger underline underline-offset-3"
              >
                {form.errorTextOf(name)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function isRefused(state: FormState | undefined): state is FormState {
  return Boolean(state?.code || Object.keys(state?.fieldErrors ?? {}).length);
}
