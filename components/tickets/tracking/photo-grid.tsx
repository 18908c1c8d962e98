import type { ReactNode } from "react";
import type { TrackedPhoto } from "@/lib/tickets/tracking/schema";

type Props = {
  photos: readonly TrackedPhoto[];
  token: string;
  label: string;
  /** The text that stands for a picture. */
  alt: (photo: TrackedPhoto) => string;
  /** Below each photo. */
  action?: (photo: TrackedPhoto) => ReactNode;
};

/** The address of a file for the bearer of the link. */
export function filePath(fileId: string, token: string, size: "full" | "thumb" = "full"): string {
  const query = new URLSearchParams({ ...(size === "thumb" && { size }), token });
  return `/api/files/${fileId}?${query}`;
}

/** Small pictures that lead to the whole ones. */
export function PhotoGrid({ photos, token, label, alt, action }: Props) {
  if (photos.length === 0) return null;
  return (
    <ul aria-label={label} className="grid grid-cols-3 gap-2 sm:grid-cols-4">
      {photos.map((photo) => (
        <li key={photo.id} className="overflow-hidden rounded-control border border-line bg-surface">
          <a href={filePath(photo.id, token)} target="_blank" rel="noreferrer" className="block">
            {/* biome-ignore lint/performance/noImgElement: a private file that an optimizer must not cache */}
            <img
              src={filePath(photo.id, token, "thumb")}
              alt={alt(photo)}
              loading="lazy"
              className="aspect-[4/3] w-full bg-sunken object-cover"
            />
          </a>
          {action?.(photo)}
        </li>
      ))}
    </ul>
  );
}
