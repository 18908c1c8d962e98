import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { UploadedPhoto } from "@/lib/tickets/files/schema";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import { PhotoUploader } from "../photos/photo-uploader";
import { usePhotoTexts } from "../photos/use-photo-texts";
import { PhotoList } from "./photo-list";
import { StepActions } from "./step-actions";

type Props = {
  photos: readonly UploadedPhoto[];
  /** Why the photo of a form without scripts was refused. */
  problem?: string;
  nextHref: string;
};

export function PhotosStep({ photos, problem, nextHref }: Props) {
  const t = useTranslations("request.photos");
  const all = useTranslations("request");
  const texts = usePhotoTexts();
  return (
    <div className="space-y-5">
      {problem && (
        <Alert tone="danger" isLive>
          {texts.problems[problem] ?? texts.problems.other}
        </Alert>
      )}
      <PhotoUploader room={maxPhotos - photos.length} texts={texts} />
      {photos.length > 0 && (
        <>
          <p className="text-14 text-ink-2">{t("count", { count: photos.length, max: maxPhotos })}</p>
          <PhotoList photos={photos} />
        </>
      )}
      <p className="text-13 text-ink-2">{t("privacy")}</p>
      <StepActions>
        <LinkButton href={nextHref} variant="primary" width="full">
          {photos.length > 0 ? all("continue") : t("skip")}
        </LinkButton>
      </StepActions>
    </div>
  );
}
