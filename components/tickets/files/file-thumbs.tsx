"use client";

import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatFileSize } from "@/lib/format/number";
import type { AttachmentDto } from "@/lib/tickets/records/schema";
import { FileViewer } from "./file-viewer";

/** Photos as small pictures that open in a viewer, documents as links. */
export function FileThumbs({ files }: { files: readonly AttachmentDto[] }) {
  const t = useTranslations("ticket.files");
  const locale = useLocale();
  const [shown, setShown] = useState<string | null>(null);
  const photos = files.filter((file) => file.kind === "photo");
  const documents = files.filter((file) => file.kind === "reportPdf");
  return (
    <>
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {photos.map((photo) => (
            <li key={photo.id}>
              <button
                type="button"
                onClick={() => setShown(photo.id)}
                className="relative block overflow-hidden rounded-control border border-line"
              >
                {/* biome-ignore lint/performance/noImgElement: a private file that an optimizer must not cache */}
                <img
                  src={`/api/files/${photo.id}?size=thumb`}
                  alt={t("open", { name: photo.fileName })}
                  width={88}
                  height={66}
                  loading="lazy"
                  className="h-16.5 w-22 bg-sunken object-cover"
                />
                {!photo.isCustomerVisible && (
                  <span className="absolute inset-x-0 bottom-0 bg-warn-soft px-1 text-12 text-sla-warn">
                    {t("internal")}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {documents.map((file) => (
        <a
          key={file.id}
          href={`/api/files/${file.id}`}
          target="_blank"
          rel="noreferrer"
          className="mt-2 inline-flex min-h-8 items-center gap-1.5 text-13 text-brand underline decoration-brand/40 underline-offset-3 hover:decoration-current"
        >
          <FileText aria-hidden className="size-4" />
          {t("report")}
          <span className="text-12 text-ink-3">{formatFileSize(file.size, locale)}</span>
        </a>
      ))}
      {shown && <FileViewer photos={photos} shown={shown} onShow={setShown} />}
    </>
  );
}
