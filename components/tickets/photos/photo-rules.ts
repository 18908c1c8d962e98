const types = /^image\/(jpeg|png|webp|heic|heif)$/;
const endings = /\.(jpe?g|png|webp|heic|heif)$/i;

/** What a photo may be chosen as. Some systems tell no type, then the name does; HEIC becomes JPEG where the browser can open it. */
export function isPhotoFile({ type, name }: { type: string; name: string }): boolean {
  return type ? types.test(type) : endings.test(name);
}

const permanent = new Set(["fileTypeRefused", "fileTooLarge", "imageUnreadable", "tooManyFiles", "linkExpired"]);

/** True when sending the same photo again may end differently. */
export function isWorthRetrying(code: string | undefined): boolean {
  return !permanent.has(code ?? "");
}

/** Chosen files in those to send, those that are no photos, and how many photos there was no room for. */
export function sortChosen<T extends { type: string; name: string }>(
  files: readonly T[],
  free: number,
): { sent: T[]; refused: T[]; leftOut: number } {
  const photos = files.filter(isPhotoFile);
  const sent = photos.slice(0, Math.max(free, 0));
  return { sent, refused: files.filter((file) => !isPhotoFile(file)), leftOut: photos.length - sent.length };
}
