import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { acceptPhoto } from "@/lib/storage/images";

const upload = { declaredType: "image/jpeg", fileName: "unit.jpg" };

describe("acceptPhoto takes", () => {
  it.each(["jpeg", "png", "webp"] as const)(
    "%s, and makes it a JPEG of at most 1920 px with a thumbnail",
    async (format) => {
      const photo = await acceptPhoto(await picture(2400, 1200, format), {
        declaredType: `image/${format}`,
        fileName: `室外机.${format}`,
      });
      expect(photo).toMatchObject({ width: 1920, height: 960, fileName: "室外机.jpg" });
      expect(await sharp(photo.buffer).metadata()).toMatchObject({ format: "jpeg", width: 1920, height: 960 });
      expect(await sharp(photo.thumb).metadata()).toMatchObject({ format: "jpeg", width: 320, height: 160 });
    },
  );

  it("a small picture without enlarging it", async () => {
    expect(await acceptPhoto(await picture(200, 100), upload)).toMatchObject({ width: 200, height: 100 });
  });

  it("a picture under a wrong name and type, by its content", async () => {
    const png = await picture(50, 40, "png");
    for (const declaredType of ["image/jpeg", "image/heic", "", "application/octet-stream"]) {
      expect(await acceptPhoto(png, { declaredType, fileName: "scan.pdf" })).toMatchObject({ fileName: "scan.jpg" });
    }
  });

  it("and turns it upright, without EXIF and GPS", async () => {
    const sideways = await sharp(await picture(400, 300))
      .withExif({ IFD0: { Make: "SecretPhone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 13/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const before = await sharp(sideways).metadata();
    expect(before).toMatchObject({ orientation: 6, exif: expect.anything() });
    const photo = await acceptPhoto(sideways, upload);
    expect(photo).toMatchObject({ width: 300, height: 400 });
    const after = await sharp(photo.buffer).metadata();
    expect(after.exif ?? after.xmp ?? after.iptc ?? after.orientation).toBeUndefined();
    expect(photo.buffer.includes("SecretPhone")).toBe(false);
  });

  it("and fills transparent parts with white", async () => {
    const clear = { create: { width: 8, height: 8, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } } };
    const photo = await acceptPhoto(await sharp(clear).png().toBuffer(), upload);
    expect([...(await sharp(photo.buffer).raw().toBuffer())].every((value) => value > 250)).toBe(true);
  });

  it("and drops what is hidden behind it", async () => {
    const hidden = Buffer.concat([await picture(60, 60), Buffer.from("<?php system($_GET[0]); ?>")]);
    expect((await acceptPhoto(hidden, upload)).buffer.includes("<?php")).toBe(false);
  });
});

describe("acceptPhoto refuses", () => {
  const text = (content: string) => async () => Buffer.from(content);

  it.each([
    ["an SVG", text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
    ["an SVG after an XML head", text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a GIF", () => picture(20, 20, "gif")],
    ["an AVIF", () => picture(20, 20, "avif")],
    ["a TIFF", () => picture(20, 20, "tiff")],
    ["a PDF", text("%PDF-1.7\n1 0 obj")],
    ["text that is called a photo", text("hello")],
    ["nothing", text("")],
    ["HTML", text("<!doctype html><script>alert(1)</script>")],
    ["a JPEG that is a PDF too", pdfInJpeg],
  ])("%s", async (_, make) => {
    await expect(acceptPhoto(await make(), upload)).rejects.toMatchObject({ code: "fileTypeRefused" });
  });

  it.each(["image/svg+xml", "IMAGE/SVG+XML", "application/pdf", "text/html"])(
    "a photo declared as %s",
    async (type) => {
      const photo = acceptPhoto(await picture(20, 20), { ...upload, declaredType: type });
      await expect(photo).rejects.toMatchObject({ code: "fileTypeRefused" });
    },
  );

  it.each(["jpeg", "png", "webp"] as const)("a %s that is cut off", async (format) => {
    const whole = await picture(800, 600, format);
    for (const share of [0.02, 0.5, 0.9]) {
      const cut = whole.subarray(0, Math.max(16, Math.floor(whole.length * share)));
      await expect(acceptPhoto(cut, upload)).rejects.toMatchObject({ code: "imageUnreadable" });
    }
  });

  it("a head without a picture", async () => {
    const fake = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 7)]);
    await expect(acceptPhoto(fake, upload)).rejects.toMatchObject({ code: "imageUnreadable" });
  });

  it("more than 10 MB before reading it", async () => {
    const big = Buffer.alloc(10 * 1024 * 1024 + 1);
    await expect(acceptPhoto(big, upload)).rejects.toMatchObject({ code: "fileTooLarge" });
  });

  it("a bomb: few bytes that unfold to hundreds of megabytes, without unfolding it", async () => {
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: "red" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    await expect(acceptPhoto(bomb, upload)).rejects.toMatchObject({ code: "fileTooLarge" });
    await expect(acceptPhoto(withPngSize(await picture(9, 9, "png"), 2 ** 31 - 1), upload)).rejects.toMatchObject({
      name: "DomainError",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

it("no other decoder can run in this process", async () => {
  const gif = await picture(20, 20, "gif");
  await expect(sharp(gif).metadata()).rejects.toThrow();
  await expect(
    sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')).metadata(),
  ).rejects.toThrow();
});

/** Noise, so that a cut-off file lacks real content. */
function picture(width: number, height: number, format: "jpeg" | "png" | "webp" | "gif" | "avif" | "tiff" = "jpeg") {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: "white", noise } })
    .toFormat(format)
    .toBuffer();
}

/** A JPEG with a comment segment right after its start that holds the head of a PDF. */
async function pdfInJpeg(): Promise<Buffer> {
  const jpeg = await picture(40, 40);
  const comment = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n");
  const segment = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, comment, jpeg.subarray(2)]);
}

function withPngSize(png: Buffer, side: number): Buffer {
  const forged = Buffer.from(png);
  forged.writeUInt32BE(side, 16);
  forged.writeUInt32BE(side, 20);
  return forged;
}
