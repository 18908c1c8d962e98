"use client";

import { Camera, ImagePlus } from "lucide-react";
import { type ChangeEvent, useState, useSyncExternalStore } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { isWorthRetrying, sortChosen } from "./photo-rules";
import type { UploadTarget } from "./photo-upload";
import { type QueuedPhoto, usePhotoQueue } from "./use-photo-queue";

export type PhotoTexts = {
  choose: string;
  camera: string;
  plain: string;
  upload: string;
  waiting: string;
  sending: string;
  retry: string;
  remove: string;
  full: string;
  leftOut: string;
  problems: Record<string, string>;
};

type Props = {
  /** How many more may be added. */
  room: number;
  texts: PhotoTexts;
  target?: UploadTarget;
};

const accepted = "image/jpeg,image/png,image/webp,image/heic,image/heif,.jpg,.jpeg,.png,.webp";
const nothing = () => () => undefined;

/** Chooses, shrinks and sends photos at once. Before scripts run, and without them, a plain form sends one at a time. */
export function PhotoUploader({ room, texts, target }: Props) {
  const isLive = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const { queue, add, retry, drop } = usePhotoQueue(target);
  const pending = queue.filter(({ state }) => state !== "done");
  const [leftOut, setLeftOut] = useState(0);
  // What was refused takes no place.
  const free = room - pending.filter(({ state }) => state !== "failed").length;
  if (!isLive) return <PlainUpload room={room} texts={texts} target={target} />;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = sortChosen([...(event.target.files ?? [])], free);
    add(chosen.sent, chosen.refused);
    setLeftOut(chosen.leftOut);
    event.target.value = "";
  };
  return (
    <div className="space-y-4">
      {free > 0 ? (
        <div className="flex flex-wrap gap-2">
          <label className={`${buttonClass({ variant: "secondary" })} ${pickClass}`}>
            <input type="file" accept={accepted} multiple onChange={choose} className="sr-only" />
            <ImagePlus aria-hidden />
            {texts.choose}
          </label>
          <label className={`${buttonClass({ variant: "secondary" })} ${pickClass}`}>
            <input type="file" accept="image/*" capture="environment" onChange={choose} className="sr-only" />
            <Camera aria-hidden />
            {texts.camera}
          </label>
        </div>
      ) : (
        <p className="text-14 text-ink-2">{texts.full}</p>
      )}
      <p role="status" className="text-14 text-ink empty:hidden">
        {leftOut > 0 && texts.leftOut.replace("{count}", String(leftOut))}
      </p>
      <ul aria-live="polite" className="space-y-2 empty:hidden">
        {pending.map((photo) => (
          <PendingPhoto key={photo.key} photo={photo} texts={texts} onRetry={retry} onDrop={drop} />
        ))}
      </ul>
    </div>
  );
}

const pickClass =
  "flex-1 cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2";

type PendingProps = {
  photo: QueuedPhoto;
  texts: PhotoTexts;
  onRetry: (photo: QueuedPhoto) => void;
  onDrop: (key: string) => void;
};

function PendingPhoto({ photo, texts, onRetry, onDrop }: PendingProps) {
  const isFailed = photo.state === "failed";
  const status = photo.state === "sending" ? texts.sending.replace("{percent}", String(photo.percent)) : texts.waiting;
  return (
    <li className="rounded-card border border-line bg-surface p-3 text-14">
      <p className="truncate font-semibold">{photo.name}</p>
      {isFailed ? (
        <>
          <p className="mt-1 text-danger">{texts.problems[photo.code ?? ""] ?? texts.problems.other}</p>
          <div className="mt-2 flex gap-2">
            {isWorthRetrying(photo.code) && <Button onClick={() => onRetry(photo)}>{texts.retry}</Button>}
            <Button variant="ghost" onClick={() => onDrop(photo.key)}>
              {texts.remove}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="mt-1 mb-2 text-ink-2">{status}</p>
          <Progress label={photo.name} value={photo.percent} max={100} tone="brand" />
        </>
      )}
    </li>
  );
}

function PlainUpload({ room, texts, target = {} }: Props) {
  if (room <= 0) return <p className="text-14 text-ink-2">{texts.full}</p>;
  return (
    <form
      action={target.trackingToken ? `/api/uploads?token=${encodeURIComponent(target.trackingToken)}` : "/api/uploads"}
      method="post"
      encType="multipart/form-data"
      className="space-y-3"
    >
      {Object.entries(target).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="block font-semibold">
        {texts.plain}
        <input type="file" name="file" accept={accepted} required className="mt-2 block min-h-12 w-full font-normal" />
      </label>
      <Button type="submit">{texts.upload}</Button>
    </form>
  );
}
