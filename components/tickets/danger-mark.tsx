import { OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";

/** In a list: the customer reported danger. The ticket's page says more. */
export function DangerMark() {
  const label = useTranslations("queue")("danger");
  return (
    <span title={label} className="mr-1.5 inline-flex align-[-0.15em] text-danger">
      <OctagonAlert aria-hidden className="size-4" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
