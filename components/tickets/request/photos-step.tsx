import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { UploadedPhoto } from "@/lib/tickets/files/schema";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import { PhotoList } from "./photo-list";
import { type PhotoTexts, PhotoUploader } from "./photo-uploader";
import { StepActions } from "./step-actions";

const problemCodes = [
  "fileTooLarge",
  "fileTypeRefused",
  "imageUnreadable",
  "tooManyFiles",
  "rateLimited",
  "storageFull",
  "linkExpired",
  "network",
  "invalid",
  "other",
] as const;

type Props = {
  photos: readonly UploadedPhoto[];
  /** Why the photo of a form without scripts was refused. */
  problem?: string;
  nextHref: string;
};

export function PhotosStep({ photos, problem, nextHref }: Props) {
  const t = useTranslations("request.photos");
  const all = useTranslations("request");
  const problems = Object.fromEntries(problemCodes.map((code) => [code, t(`problem.${code}`)]));
  const texts: PhotoTexts = {
    choose: t("choose"),
    camera: t("camera"),
    plain: t("plain"),
    upload: t("upload"),
    waiting: t("waiting"),
    // The page fills the number in as it changes.
    sending: t("sending", { percent: "{percent}" }),
    retry: t("retry"),
    remove: t("remove"),
    full: t("full", { max: maxPhotos }),
    problems,
  };
  return (
    <div className="space-y-5">
      {problem && (
        <Alert tone="danger" isLive>
          {problems[problem] ?? problems.other}
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
