"use client";

import { RotateCw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { ComposerPhoto } from "./use-composer-photos";

type Props = {
  photos: readonly ComposerPhoto[];
  onRetry: (photo: ComposerPhoto) => void;
  onRemove: (photo: ComposerPhoto) => void;
};

/** The photos that go with the message being written, and how far each is. */
export function PhotoChips({ photos, onRetry, onRemove }: Props) {
  const t = useTranslations("ticket.conversation");
  const errors = useTranslations("errors");
  return (
    <ul aria-live="polite" className="flex flex-wrap gap-2 empty:hidden">
      {photos.map((photo) => {
        const { name } = photo.file;
        const code = photo.code as "network" | undefined;
        return (
          <li
            key={photo.key}
            className="flex max-w-full items-center gap-1.5 rounded-control border border-line bg-surface py-1 pr-1 pl-2 text-13"
          >
            {photo.state === "sending" && <Spinner />}
            {photo.state === "done" && photo.id ? (
              // biome-ignore lint/performance/noImgElement: a private file that an optimizer must not cache
              <img
                src={`/api/files/${photo.id}?size=thumb`}
                alt={t("photo", { name })}
                className="size-8 rounded-[4px] object-cover"
              />
            ) : (
              <span className="truncate">{photo.state === "sending" ? t("uploading", { name }) : name}</span>
            )}
            {photo.state === "failed" && (
              <>
                <span className="text-danger">{errors(code && errors.has(code) ? code : "fallback")}</span>
                <Button
                  variant="ghost"
                  size="iconSm"
                  aria-label={t("retryPhoto", { name })}
                  onClick={() => onRetry(photo)}
                >
                  <RotateCw aria-hidden />
                </Button>
              </>
            )}
            <Button
              variant="ghost"
              size="iconSm"
              aria-label={t("removePhoto", { name })}
              onClick={() => onRemove(photo)}
            >
              <X aria-hidden />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
