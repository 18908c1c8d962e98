import { TriangleAlert } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useCertificateWords } from "@/components/tickets/use-certificate-words";
import type { RoutingReason } from "@/lib/routing/schema";

/** Why a ticket went where it went, one sentence per reason in the order in which they were found. */
export function RoutingReasons({ reasons }: { reasons: readonly RoutingReason[] }) {
  const sentence = useSentence();
  return (
    <ol className="space-y-1 text-sm">
      {reasons.map((reason) => (
        <li key={JSON.stringify(reason)} className={reason.code === "alert" ? "flex gap-1.5 font-semibold" : undefined}>
          {reason.code === "alert" && <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />}
          <span>{sentence(reason)}</span>
        </li>
      ))}
    </ol>
  );
}

function useSentence() {
  const t = useTranslations("routing");
  const format = useFormatter();
  const certificate = useCertificateWords();
  const language = useLocale() === "en" ? "en" : "zh";
  return ({ code, params }: RoutingReason) => {
    const values = Object.entries(params).map(([key, value]) => {
      if (Array.isArray(value)) {
        const conditions = value.map((condition) => t(`condition.${condition}`));
        return [key, conditions.length > 0 ? format.list(conditions) : t("condition.any")];
      }
      if (key === "certificate") return [key, certificate(String(value))];
      return [key, typeof value === "object" ? value[language] : value];
    });
    return t(`reason.${code}`, Object.fromEntries(values));
  };
}
