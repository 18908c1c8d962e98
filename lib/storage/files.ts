import { createHash, randomBytes } from "node:crypto";
import type { ReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

/** What the row of a stored file keeps. The key is random, so it tells nothing and cannot be guessed. */
export type StoredFile = { key: string; size: number; sha256: string };

const keyPattern = /^[0-9a-f]{32}$/;
const incoming = "incoming";

/** Errors of the operating system that mean "no room": the disk, the quota, the largest file allowed. */
const noRoom = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/**
 * Stores content for good: when this returns, the file is on the disk under its key, complete and synced; when it throws,
 * nothing is left behind. Write the row afterwards, and call `deleteFile` if that fails.
 * @throws DomainError storageFull; fileTooLarge when a stream is longer than `maxBytes`
 */
export async function putFile(
  content: Uint8Array | Readable,
  { root = filesRoot(), maxBytes = Number.POSITIVE_INFINITY }: { root?: string; maxBytes?: number } = {},
): Promise<StoredFile> {
  const key = randomBytes(16).toString("hex");
  const target = pathOf(root, key);
  const temporary = path.join(root, incoming, key);
  try {
    await mkdir(path.dirname(temporary), { recursive: true });
    await mkdir(path.dirname(target), { recursive: true });
    const written = await writeSynced(temporary, content, maxBytes);
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
    return { key, ...written };
  } catch (error) {
    // Both names: the failure may have come after the rename.
    await Promise.all([rm(temporary, { force: true }), rm(target, { force: true })]);
    if (isNoRoom(error)) throw new DomainError("storageFull");
    throw error;
  }
}

/**
 * Opens a stored file. Read the stream to its end or destroy it: it holds a file descriptor.
 * @throws DomainError notFound for a key that was never given out or whose file is gone
 */
export async function readFile(key: string, { root = filesRoot() }: { root?: string } = {}): Promise<ReadStream> {
  try {
    const handle = await open(pathOf(root, key), "r");
    return handle.createReadStream();
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new DomainError("notFound");
    throw error;
  }
}

/** Deletes a stored file; one that is already gone is fine. */
export async function deleteFile(key: string, { root = filesRoot() }: { root?: string } = {}): Promise<void> {
  await rm(pathOf(root, key), { force: true });
}

function filesRoot(): string {
  return path.join(env().dataDir, "files");
}

/** Two levels of folders keep each below some ten thousand entries at the size of installation we design for. */
function pathOf(root: string, key: string): string {
  // A key comes back to us through rows and addresses: only the form we make ourselves may touch the disk.
  if (!keyPattern.test(key)) throw new DomainError("notFound");
  return path.join(root, key.slice(0, 2), key.slice(2, 4), key);
}

async function writeSynced(file: string, content: Uint8Array | Readable, maxBytes: number) {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(file, "wx", 0o600);
  try {
    const source = content instanceof Readable ? content : Readable.from([content], { objectMode: false });
    await pipeline(source, async (chunks: AsyncIterable<Uint8Array>) => {
      for await (const chunk of chunks) {
        size += chunk.byteLength;
        if (size > maxBytes) throw new DomainError("fileTooLarge", { maxBytes });
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
    });
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest("hex") };
}

/** A rename lasts through a power cut only when its folder is synced too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isNoRoom(error: unknown): boolean {
  return noRoom.has(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
