import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deleteFile, putFile, readFile } from "@/lib/storage/files";

const disk = vi.hoisted(() => ({ bytesLeft: Number.POSITIVE_INFINITY, failsRename: false }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  return {
    ...real,
    open: async (...parameters: Parameters<typeof real.open>) => {
      const handle = await real.open(...parameters);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (chunk) => {
        disk.bytesLeft -= (chunk as Uint8Array).byteLength;
        if (disk.bytesLeft < 0) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        await write(chunk);
      };
      return handle;
    },
    rename: async (from: string, to: string) => {
      await real.rename(from, to);
      if (disk.failsRename) throw new Error("power cut");
    },
  };
});

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "files-"));
  disk.bytesLeft = Number.POSITIVE_INFINITY;
  disk.failsRename = false;
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("putFile", () => {
  it("stores a buffer and gives back size and sha256", async () => {
    const content = randomBytes(100_000);
    const stored = await putFile(content, { root });
    expect(stored).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      size: 100_000,
      sha256: createHash("sha256").update(content).digest("hex"),
    });
    expect(await buffer(await readFile(stored.key, { root }))).toEqual(content);
    expect(filesUnder(root)).toHaveLength(1);
  });

  it("stores a stream of many chunks, and an empty one", async () => {
    const chunks = Array.from({ length: 50 }, () => randomBytes(7_001));
    const stored = await putFile(Readable.from(chunks), { root });
    expect(stored.size).toBe(50 * 7_001);
    expect(await buffer(await readFile(stored.key, { root }))).toEqual(Buffer.concat(chunks));
    expect((await putFile(Readable.from([]), { root })).size).toBe(0);
  });

  it("never gives the same content the same key, and lets only its owner read the file", async () => {
    const [first, second] = await Promise.all([
      putFile(Buffer.from("same"), { root }),
      putFile(Buffer.from("same"), { root }),
    ]);
    expect(first.key).not.toBe(second.key);
    for (const file of filesUnder(root)) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("reports a full disk and leaves nothing behind", async () => {
    disk.bytesLeft = 25_000;
    const upload = putFile(Readable.from([randomBytes(20_000), randomBytes(20_000)]), { root });
    await expect(upload).rejects.toMatchObject({ code: "storageFull" });
    expect(filesUnder(root)).toEqual([]);
  });

  it("stops a stream at its limit and leaves nothing behind", async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (; sent < 1000; sent++) yield Buffer.alloc(1000);
      })(),
    );
    await expect(putFile(endless, { root, maxBytes: 10_000 })).rejects.toMatchObject({ code: "fileTooLarge" });
    expect(sent).toBeLessThan(100);
    expect(filesUnder(root)).toEqual([]);
  });

  it("leaves nothing behind when the sender breaks off, or after the rename", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("connection reset");
      })(),
    );
    await expect(putFile(broken, { root })).rejects.toThrow("connection reset");
    disk.failsRename = true;
    await expect(putFile(Buffer.from("whole"), { root })).rejects.toThrow("power cut");
    expect(filesUnder(root)).toEqual([]);
  });
});

describe("readFile and deleteFile", () => {
  it("know nothing of a key that is gone", async () => {
    const { key } = await putFile(Buffer.from("x"), { root });
    await deleteFile(key, { root });
    await deleteFile(key, { root });
    await expect(readFile(key, { root })).rejects.toMatchObject({ code: "notFound" });
  });

  it.each([
    "../secret",
    "..%2fsecret",
    "/etc/passwd",
    "",
    ".",
    "incoming/x",
    `${"a".repeat(32)}\n`,
    "A".repeat(32),
    `../${"a".repeat(29)}`,
    `${"a".repeat(31)}\0`,
  ])("refuse the key %j", async (key) => {
    const secret = path.join(path.dirname(root), "secret");
    writeFileSync(secret, "secret");
    symlinkSync(secret, path.join(root, "link"));
    await expect(readFile(key, { root })).rejects.toMatchObject({ code: "notFound" });
    await expect(deleteFile(key, { root })).rejects.toMatchObject({ code: "notFound" });
    expect(existsSync(secret)).toBe(true);
    rmSync(secret);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
