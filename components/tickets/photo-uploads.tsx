"use client";

import { useTranslations } from "next-intl";
import { maxTicketFiles } from "@/lib/tickets/files/constants";
import type { AttachmentDto, TicketPageDto } from "@/lib/tickets/schema";
import { type PhotoTexts, PhotoUploader } from "./request/photo-uploader";

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
    full: t("full", { max: maxTicketFiles }),
    problems: {
      ...Object.fromEntries(problemCodes.map((code) => [code, errors(code)])),
      other: errors("fallback"),
    },
  };
  return (
    <div className="space-y-3">
      {photos.length > 0 && (
        <ul aria-label={t("list")} className="grid grid-cols-3 gap-2 sm:grid-cols-5">
          {photos.map((photo) => (
            <li key={photo.id}>
              <a
                href={`/api/files/${photo.id}`}
                target="_blank"
                rel="noreferrer"
                className="block overflow-hidden rounded-control border border-line"
              >
                {/* biome-ignore lint/performance/noImgElement: a private file that an optimizer must not cache */}
                <img
                  src={`/api/files/${photo.id}?size=thumb`}
                  alt={t("photo", { name: photo.fileName })}
                  loading="lazy"
                  className="aspect-[4/3] w-full bg-sunken object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      <PhotoUploader
        room={maxTicketFiles - ticket.attachments.length}
        texts={texts}
        target={{ ticket: ticket.number, ...(visitId && { visitId }) }}
      />
    </div>
  );
}
