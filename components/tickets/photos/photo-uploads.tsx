"use client";

import { useTranslations } from "next-intl";
import { maxStaffFiles } from "@/lib/tickets/files/constants";
import type { AttachmentDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { FileThumbs } from "../files/file-thumbs";
import { type PhotoTexts, PhotoUploader } from "./photo-uploader";

type Props = {
  ticket: TicketPageDto;
  /** The visit that the photos show. */
  visitId?: string;
  /** Those that are there already. */
  photos: readonly AttachmentDto[];
};

const problemCodes = [
  "fileTooLarge",
  "fileTypeRefused",
  "imageUnreadable",
  "tooManyFiles",
  "rateLimited",
  "storageFull",
  "forbidden",
  "network",
] as const;

/** Photos taken by staff: sent at once, then listed. Not inside a form: it brings its own. */
export function PhotoUploads({ ticket, visitId, photos }: Props) {
  const t = useTranslations("stages.photos");
  const errors = useTranslations("errors");
  const texts: PhotoTexts = {
    choose: t("choose"),
    camera: t("camera"),
    plain: t("plain"),
    upload: t("upload"),
    waiting: t("waiting"),
    // The uploader fills the number in as it changes.
    sending: t("sending", { percent: "{percent}" }),
    retry: t("retry"),
    remove: t("remove"),
    full: t("full", { max: maxStaffFiles }),
    leftOut: t("leftOut", { count: "{count}", max: maxStaffFiles }),
    problems: {
      ...Object.fromEntries(problemCodes.map((code) => [code, errors(code)])),
      other: errors("fallback"),
    },
  };
  return (
    <div className="space-y-3">
      <FileThumbs files={photos} />
      <PhotoUploader
        // Reports count among the files, not among the photos of staff.
        room={maxStaffFiles - ticket.attachments.filter((file) => file.kind === "photo" && !file.isFromCustomer).length}
        texts={texts}
        target={{ ticket: ticket.number, ...(visitId && { visitId }) }}
      />
    </div>
  );
}
