import type { ReactNode } from "react";
import type { TrackedPhoto } from "@/lib/tickets/tracking/schema";

type Props = {
  photos: readonly TrackedPhoto[];
  label: string;
  /** The text that stands for a picture. */
  alt: (photo: TrackedPhoto) => string;
  /** Below each photo. */
  action?: (photo: TrackedPhoto) => ReactNode;
};

/** Small pictures that lead to the whole ones. */
export function PhotoGrid({ photos, label, alt, action }: Props) {
  if (photos.length === 0) return null;
  return (
    <ul aria-label={label} className="grid grid-cols-3 gap-2 sm:grid-cols-4">
      {photos.map((photo) => (
        <li key={photo.id} className="overflow-hidden rounded-control border border-line bg-surface">
          <a href={photo.path} target="_blank" rel="noreferrer" className="block">
            {/* biome-ignore lint/performance/noImgElement: a private file that an optimizer must not cache */}
            <img
              src={`${photo.path}&size=thumb`}
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
