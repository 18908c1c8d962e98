import { clsx } from "clsx";
import { type Stage, stages } from "@/lib/tickets/workflow/constants";
import { stageLook } from "./stage-look";

/** How far: one segment per stage. Decorative beside the stage's name. */
export function StageGlyph({ stage, isEnded }: { stage: Stage; isEnded?: boolean }) {
  const reached = stages.indexOf(stage);
  return (
    <span aria-hidden className="inline-flex h-2.5 shrink-0 items-end gap-[2px] print:hidden">
      {stages.map((step, index) => {
        const isOn = index <= reached;
        return (
          <span
            key={step}
            data-glyph-segment={isOn ? "on" : "off"}
            className={clsx(
              "w-[3px] rounded-[1px]",
              index === reached && !isEnded ? "h-2.5" : "h-1.5",
              !isOn && "bg-control/40",
              isOn && (isEnded ? "bg-ink-3" : stageLook[stage].solid),
            )}
          />
        );
      })}
    </span>
  );
}
