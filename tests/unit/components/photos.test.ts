import { expect, test } from "vitest";
import { isPhotoFile, isWorthRetrying, sortChosen } from "@/components/tickets/photos/photo-rules";

test.each([
  [{ type: "image/jpeg", name: "a" }, true],
  [{ type: "image/heic", name: "a.heic" }, true],
  [{ type: "", name: "A.JPG" }, true],
  [{ type: "", name: "a.pdf" }, false],
  [{ type: "application/pdf", name: "a.jpg" }, false],
  [{ type: "image/svg+xml", name: "a.svg" }, false],
])("%j can be a photo: %s", (file, is) => expect(isPhotoFile(file)).toBe(is));

test("only photos take places, and what finds none is counted", () => {
  const photo = (name: string) => ({ type: "image/png", name });
  const text = { type: "text/plain", name: "c.txt" };
  const [a, b, c] = [photo("a"), photo("b"), photo("c")];
  expect(sortChosen([text, a, b, c], 2)).toEqual({ sent: [a, b], refused: [text], leftOut: 1 });
  expect(sortChosen([a], -1)).toEqual({ sent: [], refused: [], leftOut: 1 });
});

test("a lost connection is worth another try, a wrong file is not", () => {
  expect(isWorthRetrying("network")).toBe(true);
  expect(isWorthRetrying("fileTypeRefused")).toBe(false);
  expect(isWorthRetrying("fileTooLarge")).toBe(false);
});
