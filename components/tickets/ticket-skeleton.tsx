import { useTranslations } from "next-intl";
import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The ticket page's geometry while it is read. */
export function TicketSkeleton() {
  const t = useTranslations("ticket.page");
  return (
    <div role="status" aria-label={t("loading")} className="space-y-5">
      <div className="space-y-3">
        <Skeleton className="h-4 w-56" />
        <Skeleton className="h-7 w-96 max-w-full" />
        <Skeleton className="h-6 w-72 max-w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-5">
          <div className="rounded-card border border-line bg-surface p-4">
            <SkeletonLines lines={3} />
          </div>
          <div className="rounded-card border border-line bg-surface p-4">
            <SkeletonLines lines={8} />
          </div>
        </div>
        <div className="space-y-4">
          <div className="rounded-card border border-line bg-surface p-4">
            <SkeletonLines lines={5} />
          </div>
          <div className="rounded-card border border-line bg-surface p-4">
            <SkeletonLines lines={5} />
          </div>
        </div>
      </div>
    </div>
  );
}
