import { Ban, CircleCheck, CircleDot, CirclePause, type LucideIcon, Package, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { State } from "@/lib/tickets/workflow/constants";

const icons: Record<State, LucideIcon> = {
  open: CircleDot,
  waitingCustomer: UserRound,
  waitingParts: Package,
  onHold: CirclePause,
  closed: CircleCheck,
  cancelled: Ban,
};

/** On whom or what it waits: an outline, so that it is never taken for the stage or for urgency. */
export function StateBadge({ state }: { state: State }) {
  const t = useTranslations("workflow.state");
  const Icon = icons[state];
  return (
    <Badge tone={state === "closed" ? "success" : state === "cancelled" ? "neutral" : "outline"}>
      <Icon aria-hidden />
      {t(state)}
    </Badge>
  );
}
