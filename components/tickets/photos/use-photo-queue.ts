"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { photoMaxBytes } from "@/lib/format/constants";
import { shrinkPhoto } from "./photo-shrink";
import { type UploadTarget, uploadPhoto } from "./photo-upload";

export type QueuedPhoto = {
  key: string;
  name: string;
  file: File;
  percent: number;
  state: "waiting" | "sending" | "done" | "failed";
  code?: string;
};

/**
 * Photos on their way, one at a time, as slow lines like it. One that has arrived stays as "done" until the page, refreshed, lists it
 * among the kept ones.
 */
export function usePhotoQueue({ ticket, visitId, trackingToken }: UploadTarget = {}) {
  const router = useRouter();
  const [queue, setQueue] = useState<QueuedPhoto[]>([]);
  const line = useRef(Promise.resolve());

  const change = useCallback(
    (key: string, patch: Partial<QueuedPhoto>) =>
      setQueue((items) => items.map((item) => (item.key === key ? { ...item, ...patch } : item))),
    [],
  );
  const send = useCallback(
    ({ key, file, name }: Pick<QueuedPhoto, "key" | "file" | "name">) => {
      line.current = line.current.then(async () => {
        change(key, { state: "sending", percent: 0, code: undefined });
        const photo = await shrinkPhoto(file);
        const target = {
          ...(ticket && { ticket }),
          ...(visitId && { visitId }),
          ...(trackingToken && { trackingToken }),
        };
        // Told here already: so much would be sent only to be refused.
        const { code } =
          photo.size > photoMaxBytes
            ? { code: "fileTooLarge" }
            : await uploadPhoto(photo, name, (percent) => change(key, { percent }), target);
        change(key, code ? { state: "failed", code } : { state: "done", percent: 100 });
        if (!code) router.refresh();
      });
    },
    [change, router, ticket, visitId, trackingToken],
  );
  const add = (files: readonly File[], refused: readonly File[]) => {
    const toItem = (file: File) => ({ key: crypto.randomUUID(), name: file.name, file, percent: 0 });
    const items = files.map(toItem);
    setQueue((current) => [
      ...current.filter(({ state }) => state !== "done"),
      ...refused.map((file) => ({ ...toItem(file), state: "failed" as const, code: "fileTypeRefused" })),
      ...items.map((item) => ({ ...item, state: "waiting" as const })),
    ]);
    for (const item of items) send(item);
  };
  const drop = (key: string) => setQueue((items) => items.filter((item) => item.key !== key));
  return { queue, add, retry: send, drop };
}
