import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import { removePhoto } from "@/lib/tickets/tracking/actions";
import type { TrackedPhoto } from "@/lib/tickets/tracking/schema";
import { PhotoUploader } from "../photos/photo-uploader";
import { usePhotoTexts } from "../photos/use-photo-texts";
import { PhotoGrid } from "./photo-grid";

type Props = { photos: readonly TrackedPhoto[]; token: string; problem: string | undefined };

/** Photos that wait for the message they go with. They are sent at once, so that a slow line does not hold up the message. */
export function PendingPhotos({ photos, token, problem }: Props) {
  const t = useTranslations("track.messages");
  const texts = usePhotoTexts();
  return (
    <div data-print="hide" className="space-y-3 border-line border-t pt-4">
      <h3 className="text-14">{t("add", { max: maxPhotos })}</h3>
      {problem && (
        <Alert tone="danger" isLive>
          {texts.problems[problem] ?? texts.problems.other}
        </Alert>
      )}
      <PhotoUploader room={maxPhotos - photos.length} texts={texts} target={{ trackingToken: token }} />
      {photos.length > 0 && <p className="text-14 text-ink-2">{t("pendingNote", { count: photos.length })}</p>}
      <PhotoGrid
        photos={photos}
        label={t("pending")}
        alt={({ fileName }) => t("photo", { name: fileName })}
        action={({ id, fileName }) => (
          <Form action={removePhoto} labels={{}} name={`photo-${id}`} className="p-1">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="photoId" value={id} />
            <SubmitButton variant="ghost" width="full" aria-label={t("removeNamed", { name: fileName })}>
              <Trash2 aria-hidden />
              {t("remove")}
            </SubmitButton>
          </Form>
        )}
      />
    </div>
  );
}
