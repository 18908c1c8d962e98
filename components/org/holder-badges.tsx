import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { OrgHolder } from "@/lib/org/schema";

/** What is special about how a position is held: in addition to another one, or for a time. */
export function HolderBadges({ holders }: { holders: readonly OrgHolder[] }) {
  const t = useTranslations("org.holder");
  return (
    <>
      {holders.some(({ isConcurrent, kind }) => isConcurrent && kind !== "acting") && (
        <Badge tone="brand" className="h-5 px-1.5">
          {t("concurrent")}
        </Badge>
      )}
      {holders.some(({ kind }) => kind === "acting") && (
        <Badge tone="outline" className="h-5 px-1.5">
          {t("acting")}
        </Badge>
      )}
    </>
  );
}
