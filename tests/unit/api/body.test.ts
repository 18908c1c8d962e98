import { expect, test, vi } from "vitest";
import { readBody } from "@/lib/api/body";

const tooLarge = () => new Error("too large");

function chunked(chunks: string[], headers?: HeadersInit) {
  const pull = vi.fn((controller: ReadableStreamDefaultController<Uint8Array>) => {
    const next = chunks.shift();
    if (next === undefined) controller.close();
    else controller.enqueue(new TextEncoder().encode(next));
  });
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const init = { method: "POST", body, duplex: "half", ...(headers && { headers }) };
  return { request: new Request("http://desk.test/", init), pull };
}

test("a body within the bound is read whole", async () => {
  expect((await readBody(chunked(["客户", "说"]).request, 9, tooLarge)).toString("utf8")).toBe("客户说");
});

test("a body without a length ends at the bound, not at its end", async () => {
  const { request, pull } = chunked(Array.from({ length: 100 }, () => "12345"));
  await expect(readBody(request, 12, tooLarge)).rejects.toThrow("too large");
  expect(pull.mock.calls.length).toBeLessThan(10);
});

test("a body that says it is too large is not read at all", async () => {
  const { request, pull } = chunked(["1"], { "content-length": "13" });
  await expect(readBody(request, 12, tooLarge)).rejects.toThrow("too large");
  expect(pull).not.toHaveBeenCalled();
});
