"use client";

import { useState } from "react";
import { removeUnsentPhoto } from "@/lib/tickets/files/actions";
import { shrinkPhoto } from "../photos/photo-shrink";
import { uploadPhoto } from "../photos/photo-upload";

export type ComposerPhoto = {
  key: string;
  file: File;
  state: "sending" | "done" | "failed";
  /** Of the stored photo, once it is there. */
  id?: string;
  code?: string;
};

/** Photos that go with a message: sent to the ticket at once, attached when the message is posted. */
export function useComposerPhotos(ticket: string) {
  const [photos, setPhotos] = useState<ComposerPhoto[]>([]);
  const change = (key: string, patch: Partial<ComposerPhoto>) =>
    setPhotos((items) => items.map((item) => (item.key === key ? { ...item, ...patch } : item)));
  const send = async ({ key, file }: ComposerPhoto) => {
    change(key, { state: "sending" });
    const outcome = await uploadPhoto(await shrinkPhoto(file), file.name, () => undefined, { ticket });
    change(key, { ...outcome, state: outcome.code === undefined ? "done" : "failed" });
  };
  return {
    photos,
    add: (files: readonly File[]) => {
      const added = files.map((file): ComposerPhoto => ({ key: crypto.randomUUID(), file, state: "sending" }));
      setPhotos((items) => [...items, ...added]);
      for (const photo of added) void send(photo);
    },
    retry: (photo: ComposerPhoto) => void send(photo),
    remove: ({ key, id }: ComposerPhoto) => {
      setPhotos((items) => items.filter((item) => item.key !== key));
      if (id) void takeBack(ticket, id);
    },
    clear: () => setPhotos([]),
  };
}

async function takeBack(number: string, photoId: string): Promise<void> {
  try {
    await removeUnsentPhoto({ number, photoId });
  } catch {
    // Not reached: it goes with no message all the same, and stays among the ticket's internal files.
  }
}
