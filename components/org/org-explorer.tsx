"use client";

import { Network } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { OrgChart } from "@/lib/org/schema";
import { OrgDetail } from "./org-detail";
import { OrgOutline } from "./org-outline";
import { type OrgLook, OrgToolbar } from "./org-toolbar";
import { OrgViewContext, useOrgViewState } from "./org-view";

// The chart measures its place in the browser, so that there is nothing to draw on the server.
const OrgCanvas = dynamic(() => import("./org-canvas").then((module) => module.OrgCanvas), {
  ssr: false,
  loading: () => <Skeleton className="h-[calc(100dvh-15rem)] min-h-96" />,
});

/** The organisation to look around in: as a chart, or as an outline, which phones show first. */
export function OrgExplorer({ chart }: { chart: OrgChart }) {
  const t = useTranslations("org.empty");
  const view = useOrgViewState(chart);
  const isWide = useSyncExternalStore(watchWidth, isWideNow, () => true);
  const [chosen, setChosen] = useState<OrgLook | null>(null);
  const look = chosen ?? (isWide ? "chart" : "outline");
  if (chart.departments.length === 0) {
    return (
      <EmptyState icon={<Network aria-hidden />} title={t("title")}>
        {t("text")}
      </EmptyState>
    );
  }
  return (
    <OrgViewContext value={view}>
      <div className="space-y-3">
        <OrgToolbar look={look} onLookChange={setChosen} />
        {look === "chart" ? <OrgCanvas /> : <OrgOutline />}
      </div>
      <OrgDetail />
    </OrgViewContext>
  );
}

const wide = "(min-width: 48rem)";

function watchWidth(onChange: () => void) {
  const query = matchMedia(wide);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

function isWideNow() {
  return matchMedia(wide).matches;
}
