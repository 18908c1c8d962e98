"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import type { AttachmentDto } from "@/lib/tickets/records/schema";

type Props = { photos: readonly AttachmentDto[]; shown: string; onShow: (id: string | null) => void };

/** One photo at a time; the arrow keys turn the pages. */
export function FileViewer({ photos, shown, onShow }: Props) {
  const t = useTranslations("ticket.files");
  const index = photos.findIndex((photo) => photo.id === shown);
  const photo = photos[index];
  if (!photo) return null;
  const turn = (step: number) => {
    const next = photos[(index + step + photos.length) % photos.length];
    if (next) onShow(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") turn(-1);
    if (event.key === "ArrowRight") turn(1);
  };
  const isSeveral = photos.length > 1;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onShow(null)}
      size="lg"
      title={photo.fileName}
      description={isSeveral ? t("position", { current: index + 1, total: photos.length }) : undefined}
      footer={
        <>
          {isSeveral && (
            <>
              <Button onClick={() => turn(-1)}>
                <ChevronLeft aria-hidden />
                {t("previous")}
              </Button>
              <Button onClick={() => turn(1)}>
                {t("next")}
                <ChevronRight aria-hidden />
              </Button>
            </>
          )}
          <LinkButton href={`/api/files/${photo.id}`} target="_blank" prefetch={false}>
            {t("download")}
          </LinkButton>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys only repeat what the buttons do */}
      <div onKeyDown={onKeyDown}>
        {/* biome-ignore lint/performance/noImgElement: a private file that an optimizer must not cache */}
        <img
          src={`/api/files/${photo.id}`}
          alt={photo.fileName}
          width={photo.width ?? undefined}
          height={photo.height ?? undefined}
          className="mx-auto max-h-[68dvh] w-auto rounded-control bg-sunken object-contain"
        />
      </div>
    </Dialog>
  );
}
