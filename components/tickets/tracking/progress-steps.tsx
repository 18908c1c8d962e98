import { clsx } from "clsx";
import { Check, Minus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { formatDay, formatTime } from "@/lib/format/date";
import { type ProgressStep, progressOf } from "@/lib/tickets/tracking/rules";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { stageLook } from "../stage-look";
import { Section } from "./section";
import { useTrackingWords } from "./use-tracking-words";

/** The six stages in the customer's words, with when and by whom. */
export function ProgressSteps({ page, at }: { page: TrackingDto; at: Date }) {
  const t = useTranslations("track.progress");
  const steps = progressOf(page);
  return (
    <Section title={t("title")}>
      <ol>
        {steps.map((step, index) => (
          <Step key={step.stage} step={step} page={page} at={at} isLast={index === steps.length - 1} />
        ))}
      </ol>
    </Section>
  );
}

type StepProps = { step: ProgressStep; page: TrackingDto; at: Date; isLast: boolean };

function Step({ step: { stage, state, at: since }, page, at, isLast }: StepProps) {
  const t = useTranslations("track");
  const ui = useTranslations("ui.steps");
  const locale = useLocale();
  const { engineer } = useTrackingWords(at);
  const reported = page.report?.visits.at(-1);
  const worker = page.visit?.engineer ?? (reported ? { name: reported.engineer, nameEn: reported.engineerEn } : null);
  const isTakenIn = page.events.some(({ type, isMine }) => type === "ticket.submitted" && !isMine);
  const doer = (stage === "execute" || stage === "report") && worker ? engineer(worker) : t(`progress.by.${stage}`);
  // Whoever called has not sent it in themselves.
  const by = stage === "consult" && isTakenIn ? "" : ` · ${doer}`;
  const isCurrent = state === "current";
  const caption = {
    todo: null,
    skipped: t("progress.skipped"),
    stopped: t("progress.stopped"),
    current: since && `${formatDay(since, locale)} ${formatTime(since, locale)}${by}`,
    done: since && `${formatDay(since, locale)} ${formatTime(since, locale)}${by}`,
  }[state];
  return (
    <li aria-current={isCurrent ? "step" : undefined} className="flex gap-3">
      <span aria-hidden className="flex flex-col items-center">
        <StepMark stage={stage} state={state} />
        {!isLast && <span className={clsx("w-0.5 flex-1", state === "done" ? "bg-ink-3" : "bg-line")} />}
      </span>
      <p className={clsx("min-w-0 pt-0.5", isLast ? "pb-0" : "pb-4", state === "todo" && "text-ink-3")}>
        <span className={clsx(isCurrent && ["font-semibold", stageLook[stage].ink])}>{t(`stage.${stage}`)}</span>
        {(isCurrent || state === "done" || state === "todo") && <span className="sr-only"> {ui(state)}</span>}
        {caption && <span className="block text-13 text-ink-2">{caption}</span>}
      </p>
    </li>
  );
}

function StepMark({ stage, state }: Pick<ProgressStep, "stage" | "state">) {
  const { icon: Icon, chip } = stageLook[stage];
  const isCurrent = state === "current";
  const Mark = state === "done" ? Check : state === "skipped" || state === "stopped" ? Minus : Icon;
  return (
    <span
      data-glyph-segment={state === "todo" ? "off" : "on"}
      className={clsx(
        "flex size-7 shrink-0 items-center justify-center rounded-full",
        isCurrent ? chip : state === "done" ? "bg-sunken text-ink" : "border border-line text-ink-3",
      )}
    >
      <Mark className="size-4" />
    </span>
  );
}
