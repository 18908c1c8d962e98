import { describe, expect, it } from "vitest";
import { displayFileName, withExtension } from "@/lib/storage/file-name";

describe("displayFileName", () => {
  it.each([
    ["IMG_0042.JPG", "IMG_0042.JPG"],
    ["空调 外机.jpg", "空调 外机.jpg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\fakepath\\photo.png", "photo.png"],
    ["a\r\nSet-Cookie: x.jpg", "aSet-Cookie_ x.jpg"],
    ["photo\u202Egpj.exe", "photogpj.exe"],
    ["\u200B\uFEFF", "photo"],
    ["\0", "photo"],
    ["...", "photo"],
    ["..jpg", "jpg"],
    ['"><img src=x>.jpg', "___img src=x_.jpg"],
    ["a\uD800b.png", "ab.png"],
    ["  many   spaces .jpg", "many spaces .jpg"],
    ["e\u0301te\u0301.jpg", "été.jpg"],
    ["dir/", "photo"],
  ])("%j becomes %j", (given, shown) => {
    expect(displayFileName(given, "photo")).toBe(shown);
  });

  it("cuts long names without splitting a character, and keeps the extension", () => {
    const name = displayFileName(`${"𠮷".repeat(500)}.jpeg`, "photo");
    expect([...name]).toHaveLength(80);
    expect(name.endsWith("𠮷.jpeg")).toBe(true);
  });

  it("is quick on a megabyte", () => {
    const started = performance.now();
    displayFileName(`a${".".repeat(1_000_000)}b`, "photo");
    for (const unit of [" ", ".", "a.", "/", "\u200B", "。"]) displayFileName(unit.repeat(1_000_000), "photo");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("withExtension", () => {
  it.each([
    ["photo.png", "photo.jpg"],
    ["photo", "photo.jpg"],
    ["archive.tar.gz", "archive.tar.jpg"],
    ["v1.2 说明", "v1.2 说明.jpg"],
  ])("%s becomes %s", (given, shown) => {
    expect(withExtension(given, "jpg")).toBe(shown);
  });
});
