import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** A title and rows, for lists of the desk. */
export function ListSkeleton() {
  const t = useTranslations("ui");
  return (
    <div role="status" aria-label={t("loading")}>
      <Skeleton className="mb-6 h-7 w-48" />
      <div className="rounded-card border border-line bg-surface">
        {rows.map((row) => (
          <div key={row} className="flex h-11 items-center gap-4 border-line border-b px-4 last:border-b-0">
            <Skeleton className="h-3.5 w-24" />
            <Skeleton className="h-3.5 flex-1" />
            <Skeleton className="h-5 w-20" />
          </div>
        ))}
      </div>
    </div>
  );
}
