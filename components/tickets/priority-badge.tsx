import { ChevronDown, ChevronsUp, ChevronUp, Equal, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";

export type Priority = "urgent" | "high" | "normal" | "low";

const looks: Record<Priority, { icon: LucideIcon; className: string }> = {
  urgent: { icon: ChevronsUp, className: "font-semibold text-sla-breached" },
  high: { icon: ChevronUp, className: "font-semibold text-sla-critical" },
  normal: { icon: Equal, className: "text-ink-2" },
  low: { icon: ChevronDown, className: "text-ink-3" },
};

export function PriorityBadge({ priority }: { priority: Priority }) {
  const t = useTranslations("workflow.priority");
  const { icon: Icon, className } = looks[priority];
  return (
    <span className={`inline-flex h-6 items-center gap-1 whitespace-nowrap text-12 leading-none ${className}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(priority)}
    </span>
  );
}
