import { useTranslations } from "next-intl";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import type { PhotoTexts } from "./photo-uploader";

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

/** The words of the photo uploader on the customer's pages. */
export function usePhotoTexts(): PhotoTexts {
  const t = useTranslations("request.photos");
  return {
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
    leftOut: t("leftOut", { count: "{count}", max: maxPhotos }),
    problems: Object.fromEntries(problemCodes.map((code) => [code, t(`problem.${code}`)])),
  };
}
