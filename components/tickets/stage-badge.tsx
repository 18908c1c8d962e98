import { useTranslations } from "next-intl";
import { badgeClass } from "@/components/ui/badge";
import type { Stage } from "@/lib/tickets/workflow/constants";
import { StageGlyph } from "./stage-glyph";
import { stageLook } from "./stage-look";

/** Where a ticket is: icon, name and how far. `isEnded` greys it for closed and cancelled ones. */
export function StageBadge({ stage, isEnded }: { stage: Stage; isEnded?: boolean }) {
  const t = useTranslations("workflow.stage");
  const { icon: Icon, chip } = stageLook[stage];
  return (
    <span data-chip className={`${badgeClass({ tone: null })} ${isEnded ? "bg-sunken text-ink-2" : chip}`}>
      <Icon aria-hidden />
      {t(stage)}
      <span className="ml-0.5">
        <StageGlyph stage={stage} isEnded={isEnded} />
      </span>
    </span>
  );
}
