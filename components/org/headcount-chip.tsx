import { TriangleAlert, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

type Props = {
  filled: number;
  headcount: number;
  /** For cards that are looked at from afar. */
  isLarge?: boolean;
};

/** Filled posts of the headcount: amber when some are vacant, red when there are too many people. */
export function HeadcountChip({ filled, headcount, isLarge }: Props) {
  const t = useTranslations("org.headcount");
  const state = filled < headcount ? "vacant" : filled > headcount ? "over" : "full";
  const label = t(state, { filled, headcount, count: Math.abs(headcount - filled) });
  return (
    <Badge
      tone={({ vacant: "warn", over: "danger", full: "neutral" } as const)[state]}
      title={label}
      className={isLarge ? "h-9 px-2 text-20 [&_svg]:size-5" : "px-1.5"}
    >
      {state === "vacant" && <UserRoundPlus aria-hidden />}
      {state === "over" && <TriangleAlert aria-hidden />}
      <span aria-hidden>
        {filled}/{headcount}
      </span>
      <span className="sr-only">{label}</span>
    </Badge>
  );
}
