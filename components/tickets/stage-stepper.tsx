import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Stage, stages } from "@/lib/tickets/workflow/constants";
import { stageLook } from "./stage-look";

type Props = {
  current: Stage;
  /** A closed ticket has all steps behind it. */
  isEnded?: boolean;
  /** Under a stage's name, such as who and when. */
  captions?: Partial<Record<Stage, string>>;
};

/** The six stages in order, what is done, where it is. On a phone only the current one has its name beside the segments. */
export function StageStepper({ current, isEnded, captions = {} }: Props) {
  const t = useTranslations("workflow.stage");
  const ui = useTranslations("ui.steps");
  const reached = stages.indexOf(current);
  const stateOf = (index: number) => (isEnded || index < reached ? "done" : index === reached ? "current" : "todo");
  return (
    <ol aria-label={ui("label")} className="flex gap-1.5 print:flex-wrap print:gap-x-4">
      {stages.map((stage, index) => {
        const state = stateOf(index);
        const { icon: Icon, ink, solid } = stageLook[stage];
        return (
          <li
            key={stage}
            aria-current={state === "current" ? "step" : undefined}
            className={clsx("min-w-0 print:flex-none", state === "current" ? "flex-[2_1_0] sm:flex-1" : "flex-1")}
          >
            <span
              aria-hidden
              data-glyph-segment={state === "todo" ? "off" : "on"}
              className={clsx(
                "block h-1 rounded-full print:hidden",
                state === "todo" ? "bg-line" : state === "current" ? solid : "bg-ink-3",
              )}
            />
            <span
              className={clsx(
                "mt-2 flex items-center gap-1.5 text-13",
                state === "current" ? ["font-semibold", ink] : "text-ink-3",
              )}
            >
              {state === "done" ? (
                <Check aria-hidden className="size-4 shrink-0" />
              ) : (
                <Icon aria-hidden className="size-4 shrink-0" />
              )}
              <span className={clsx("truncate", state !== "current" && "sr-only sm:not-sr-only print:not-sr-only")}>
                {t(stage)}
              </span>
              <span className="sr-only">{ui(state)}</span>
            </span>
            {captions[stage] && (
              <span className="mt-0.5 hidden truncate text-12 text-ink-3 sm:block">{captions[stage]}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
