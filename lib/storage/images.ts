import sharp from "sharp";
import { DomainError } from "@/lib/errors";
import { photoMaxBytes } from "@/lib/format/constants";
import { displayFileName, withExtension } from "./file-name";

/** A photo as it is stored: JPEG without metadata, upright, at most 1920 px a side. */
export type AcceptedPhoto = {
  buffer: Buffer;
  width: number;
  height: number;
  /** JPEG, at most 320 px a side. */
  thumb: Buffer;
  /** Safe to show; ends in .jpg. */
  fileName: string;
};

const photoMaxPixels = 64_000_000;
const photoSide = 1920;
const thumbSide = 320;

// libvips can open SVG, PDF, HEIC and more, with decoders that had holes: only these three may ever run.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});

/**
 * Checks an uploaded photo by its content and re-encodes it, which drops EXIF with its GPS position and whatever was hidden
 * in or after the picture. The declared type and the name's extension are not believed.
 * @throws DomainError fileTooLarge (over 10 MB or 64 megapixels), fileTypeRefused (not JPEG, PNG or WebP), imageUnreadable
 */
export async function acceptPhoto(
  content: Buffer,
  { declaredType, fileName }: { declaredType: string; fileName: string },
): Promise<AcceptedPhoto> {
  if (content.byteLength > photoMaxBytes) throw new DomainError("fileTooLarge", { maxBytes: photoMaxBytes });
  if (!isDeclaredImage(declaredType) || !hasPhotoContent(content)) throw new DomainError("fileTypeRefused");
  await checkPixels(content);
  const photo = await reencode(content, photoSide);
  const thumb = await reencode(photo.data, thumbSide);
  return {
    buffer: photo.data,
    width: photo.info.width,
    height: photo.info.height,
    thumb: thumb.data,
    fileName: withExtension(displayFileName(fileName, "photo"), "jpg"),
  };
}

/** Browsers leave the type out or get the format wrong; one that says "document" or "SVG" is refused unread. */
function isDeclaredImage(type: string): boolean {
  return /^(|application\/octet-stream|image\/(?!svg).+)$/i.test(type.trim());
}

function hasPhotoContent(content: Buffer): boolean {
  const head = content.subarray(0, 1024).toString("latin1");
  const isPhoto =
    head.startsWith("\xff\xd8\xff") ||
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP");
  // A PDF may begin anywhere in the first kilobyte: such a file is a photo to us and a document to its receiver.
  return isPhoto && !head.includes("%PDF-");
}

/** Reads the header only: a few kilobytes can announce a picture that would fill the memory. */
async function checkPixels(content: Buffer): Promise<void> {
  const { width, height } = await decoded(sharp(content, { limitInputPixels: false }).metadata());
  if (width * height > photoMaxPixels) throw new DomainError("fileTooLarge", { maxPixels: photoMaxPixels });
}

function reencode(content: Buffer, side: number) {
  return decoded(
    sharp(content, { limitInputPixels: photoMaxPixels, failOn: "error", sequentialRead: true })
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "white" })
      .jpeg({ quality: 82 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true }),
  );
}

async function decoded<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch {
    // What the decoder says is for its authors: cut off, damaged or too slow, the person can only send another photo.
    throw new DomainError("imageUnreadable");
  }
}
