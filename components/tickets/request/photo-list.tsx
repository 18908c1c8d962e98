import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { UploadedPhoto } from "@/lib/tickets/files/schema";
import { removePhoto } from "@/lib/tickets/intake/drafts/actions";

/** The photos that have arrived, each with its way out. */
export function PhotoList({ photos }: { photos: readonly UploadedPhoto[] }) {
  const t = useTranslations("request.photos");
  return (
    <ul aria-label={t("listLabel")} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {photos.map((photo) => (
        <li key={photo.id} className="overflow-hidden rounded-card border border-line bg-surface">
          <a href={`/api/files/${photo.id}`} target="_blank" rel="noreferrer">
            {/* biome-ignore lint/performance/noImgElement: a private file that an optimizer must not cache */}
            <img
              src={`/api/files/${photo.id}?size=thumb`}
              alt={photo.fileName}
              loading="lazy"
              className="aspect-[4/3] w-full bg-sunken object-cover"
            />
          </a>
          <Form action={removePhoto} labels={{}} name={`photo-${photo.id}`} className="p-1">
            <input type="hidden" name="photoId" value={photo.id} />
            <SubmitButton variant="ghost" width="full" aria-label={t("removeNamed", { name: photo.fileName })}>
              <Trash2 aria-hidden />
              {t("remove")}
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}
