import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Rows to come, for a list under Suspense inside its page. */
export function RowsSkeleton() {
  const t = useTranslations("ui");
  return (
    <div role="status" aria-label={t("loading")} className="rounded-card border border-line bg-surface">
      {rows.map((row) => (
        <div key={row} className="flex h-row items-center gap-4 border-line border-b px-4 last:border-b-0">
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-3.5 flex-1" />
          <Skeleton className="h-5 w-20" />
        </div>
      ))}
    </div>
  );
}
