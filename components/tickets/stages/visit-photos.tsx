"use client";

import { useTranslations } from "next-intl";
import type { VisitDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { PhotoUploads } from "../photos/photo-uploads";
import { StageSection } from "./stage-section";

/** Photos of the work: part of the record, and shown to the customer. */
export function VisitPhotos({ ticket, visit }: { ticket: TicketPageDto; visit: VisitDto }) {
  const t = useTranslations("visit.photos");
  return (
    <StageSection title={t("title")}>
      <p className="mb-3 text-13 text-ink-2">{t("hint")}</p>
      <PhotoUploads ticket={ticket} visitId={visit.id} photos={visit.photos} />
    </StageSection>
  );
}
