import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { actorKey } from "@/lib/auth/actor";
import { publicActor } from "@/lib/auth/queries";
import { newSecret, secretHash } from "@/lib/auth/rules";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { maxCustomerFiles, maxStaffFiles } from "@/lib/tickets/files/constants";
import {
  addDraftPhoto,
  addTicketPhoto,
  removeDraftPhoto,
  removeUnsentPhoto,
  type Upload,
} from "@/lib/tickets/files/mutations";
import {
  draftPhotos,
  openDraftFile,
  openSharedFile,
  openTicketFile,
  sharedFilePath,
} from "@/lib/tickets/files/queries";
import { sharedFile } from "@/lib/tickets/files/schema";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { finishVisit } from "@/lib/tickets/visits/mutations";
import { saveVisitRecord } from "@/lib/tickets/visits/record/mutations";
import { createCompany, staff } from "@/tests/factories/company";
import { act, openRequest, recordOf, startOnSite, ticketAt, versionOf } from "@/tests/factories/tickets";

let upload: Upload;

beforeAll(async () => {
  await createCompany();
  const content = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#246" } })
    .jpeg()
    .toBuffer();
  upload = { content, declaredType: "image/jpeg", fileName: "铭牌.jpg", declared: {} };
});

describe("photos of a request that is being filled in", () => {
  test("are six at most, however many arrive at once, and the refused ones leave no file behind", async () => {
    const visitor = publicActor(randomUUID());
    const draftId = await newDraft();
    const before = await storedFiles();
    const outcomes = await Promise.allSettled(
      Array.from({ length: maxPhotos + 4 }, () => addDraftPhoto(visitor, draftId, upload)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(maxPhotos);
    expect(codesOf(outcomes)).toEqual(new Set(["tooManyFiles"]));
    expect(await draftPhotos(visitor, draftId)).toHaveLength(maxPhotos);
    expect((await storedFiles()) - before).toBe(2 * maxPhotos);
  });

  test("are opened and removed only with their own draft", async () => {
    const visitor = publicActor(randomUUID());
    const [own, other] = [await newDraft(), await newDraft()];
    const photo = await addDraftPhoto(visitor, own, upload);
    expect(await bytesOf(await openDraftFile(visitor, own, photo.id, "full"))).toHaveLength(photo.size);
    await expect(openDraftFile(visitor, other, photo.id, "full")).rejects.toMatchObject({ code: "notFound" });
    await removeDraftPhoto(visitor, other, photo.id);
    expect(await draftPhotos(visitor, own)).toHaveLength(1);
    const before = await storedFiles();
    await removeDraftPhoto(visitor, own, photo.id);
    expect(await draftPhotos(visitor, own)).toEqual([]);
    expect(before - (await storedFiles())).toBe(2);
  });

  test.each<[string, string, () => Partial<Upload>]>([
    ["an SVG under the name of a photo", "fileTypeRefused", () => ({ content: Buffer.from("<svg onload='x'/>") })],
    ["a photo that is a PDF too", "fileTypeRefused", () => ({ content: polyglot("%PDF-1.7") })],
    ["a photo cut off on its way", "malformed", () => ({ declared: { size: upload.content.length + 1 } })],
    ["a photo changed on its way", "malformed", () => ({ declared: { sha256: "0".repeat(64) } })],
    ["a damaged photo", "imageUnreadable", () => ({ content: upload.content.subarray(0, 300) })],
  ])("%s is refused and leaves no file", async (_, code, change) => {
    const draftId = await newDraft();
    const before = await storedFiles();
    const sent = addDraftPhoto(publicActor(randomUUID()), draftId, { ...upload, ...change() });
    await expect(sent).rejects.toMatchObject({ code });
    expect(await storedFiles()).toBe(before);
  });

  test("are taken when size and checksum are as declared", async () => {
    const { content } = upload;
    const declared = { size: content.length, sha256: createHash("sha256").update(content).digest("hex") };
    const photo = await addDraftPhoto(publicActor(randomUUID()), await newDraft(), { ...upload, declared });
    expect(photo).toMatchObject({ fileName: "铭牌.jpg", width: 400, height: 300 });
  });

  test("need a draft that is still open", async () => {
    const ticket = await openRequest();
    const sent = await newDraft(ticket.id);
    for (const draftId of [sent, randomUUID()]) {
      await expect(addDraftPhoto(publicActor(randomUUID()), draftId, upload)).rejects.toMatchObject({
        code: "linkExpired",
      });
    }
  });
});

describe("the address of one file for the customer", () => {
  const parts = (path: string) =>
    sharedFile.parse(Object.fromEntries(new URL(path, "http://desk.invalid").searchParams));
  afterEach(() => setClock(null));

  test("opens that file and no other, for a day at most, and shows no secret", async () => {
    const { number, token, customer } = await openRequest();
    const visitor = publicActor(randomUUID());
    const add = () => addTicketPhoto(customer, { number, visitId: null }, upload);
    const [one, other] = [await add(), await add()];
    const [shown] = (await trackingPage(customer)).pendingPhotos;
    expect(shown?.id).toBe(one.id);
    expect(shown?.path).not.toContain(token);
    const given = parts(shown?.path ?? "");
    await bytesOf(await openSharedFile(visitor, one.id, "full", given));
    const refused = { code: "notFound" };
    await expect(openSharedFile(visitor, other.id, "full", given)).rejects.toMatchObject(refused);
    const longer = { ...given, expires: given.expires + 1 };
    await expect(openSharedFile(visitor, one.id, "full", longer)).rejects.toMatchObject(refused);
    setClock(new Date(Date.now() + 24 * 3_600_000));
    await expect(openSharedFile(visitor, one.id, "full", given)).rejects.toMatchObject(refused);
  });

  test("opens nothing that is internal by now", async () => {
    const { number, customer } = await openRequest();
    const { id } = await addTicketPhoto(customer, { number, visitId: null }, upload);
    const given = parts(sharedFilePath(id));
    await db.attachment.update({ where: { id }, data: { isCustomerVisible: false } });
    await expect(openSharedFile(publicActor(""), id, "full", given)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("photos of a ticket", () => {
  test("from staff are internal until they go out, from a visit and from the customer they are not", async () => {
    const { number, customer } = await ticketAt("execute");
    const visitId = await startOnSite(number);
    const technician = await staff("technician");
    const internal = await addTicketPhoto(technician, { number, visitId: null }, upload);
    const shown = await addTicketPhoto(technician, { number, visitId }, upload);
    const own = await addTicketPhoto(customer, { number, visitId: null }, upload);
    await expect(openTicketFile(customer, internal.id, "full")).rejects.toMatchObject({ code: "notFound" });
    for (const { id } of [shown, own]) await bytesOf(await openTicketFile(customer, id, "full"));
    for (const { id } of [internal, shown, own]) await bytesOf(await openTicketFile(technician, id, "thumb"));
  });

  test("are out of sight for other customers and other teams", async () => {
    const [ticket, other] = [await ticketAt("execute"), await openRequest()];
    const photo = await addTicketPhoto(ticket.customer, { number: ticket.number, visitId: null }, upload);
    for (const actor of [other.customer, await staff("southerner")]) {
      await expect(openTicketFile(actor, photo.id, "full")).rejects.toMatchObject({ code: "notFound" });
      const target = { number: ticket.number, visitId: null };
      await expect(addTicketPhoto(actor, target, upload)).rejects.toMatchObject({ code: "notFound" });
    }
  });

  test("of a visit are for whoever records it, while it is under way", async () => {
    const { number } = await ticketAt("execute");
    const visitId = await startOnSite(number);
    const [technician, agent] = [await staff("technician"), await staff("agent")];
    await expect(addTicketPhoto(agent, { number, visitId: null }, upload)).resolves.toHaveProperty("id");
    const codeOf = (actor: typeof agent, of: string) =>
      addTicketPhoto(actor, { number, visitId: of }, upload).then(
        () => "done",
        (error) => error.code,
      );
    expect(await codeOf(agent, visitId)).toBe("forbidden");
    expect(await codeOf(technician, randomUUID())).toBe("invalid");
    expect(await codeOf(technician, visitId)).toBe("done");
    await saveVisitRecord(technician, number, await versionOf(number), visitId, recordOf());
    await finishVisit(technician, number, await versionOf(number), visitId, { outcome: "completed", note: "" });
    expect(await codeOf(technician, visitId)).toBe("alreadyDone");
    await act("technician", number, "finishWork");
    expect(await codeOf(technician, visitId)).toBe("stageChanged");
  });

  test("of a visit stay with it: no note takes them from the customer", async () => {
    const { number, customer } = await ticketAt("execute");
    const technician = await staff("technician");
    const { id } = await addTicketPhoto(technician, { number, visitId: await startOnSite(number) }, upload);
    const note = { audience: "internal" as const, body: "见照片", attachmentIds: [id] };
    await expect(postMessage(technician, number, note)).rejects.toMatchObject({ code: "invalid" });
    await bytesOf(await openTicketFile(customer, id, "full"));
  });

  test("are taken back by whoever uploaded them, until they have gone out", async () => {
    const { number, id: ticketId } = await openRequest();
    const [agent, support] = [await staff("agent"), await staff("support")];
    const before = await storedFiles();
    const { id } = await addTicketPhoto(agent, { number, visitId: null }, upload);
    const sent = await addTicketPhoto(agent, { number, visitId: null }, upload);
    await postMessage(agent, number, { audience: "internal", body: "铭牌", attachmentIds: [sent.id] });
    await act("agent", number, "refer");
    for (const photoId of [id, sent.id]) await removeUnsentPhoto(support, number, photoId);
    expect(await db.attachment.count({ where: { ticketId } })).toBe(2);
    for (const photoId of [id, sent.id, id]) await removeUnsentPhoto(agent, number, photoId);
    expect(await db.attachment.findMany({ where: { ticketId }, select: { id: true } })).toEqual([{ id: sent.id }]);
    expect((await storedFiles()) - before).toBe(2);
    const events = await db.ticketEvent.findMany({ where: { ticketId, type: "files.removed" } });
    expect(events).toMatchObject([{ payload: { count: 1, kind: "photo" }, isCustomerVisible: false }]);
  });

  test("keep their file when only the answer to the commit is lost", async () => {
    const draftId = await newDraft();
    const before = await storedFiles();
    const commit = db.$transaction.bind(db) as (work: unknown) => Promise<unknown>;
    vi.spyOn(db, "$transaction").mockImplementationOnce((async (work: unknown) => {
      await commit(work);
      throw new Error("connection lost");
    }) as never);
    await expect(addDraftPhoto(publicActor(randomUUID()), draftId, upload)).rejects.toThrow("connection lost");
    expect((await storedFiles()) - before).toBe(2);
  });

  test("are refused, and no file stays, from readers and beyond the limit of each side", async () => {
    const { number, id: ticketId, customer } = await openRequest();
    const before = await storedFiles();
    const finance = await staff("finance");
    await expect(addTicketPhoto(finance, { number, visitId: null }, upload)).rejects.toMatchObject({
      code: "forbidden",
    });
    const agent = await staff("agent");
    const full = async (uploadedBy: string, length: number) =>
      db.attachment.createMany({
        data: Array.from({ length }, () => ({
          ...{ ticketId, kind: "photo" as const, fileName: "x.jpg", mimeType: "image/jpeg", size: 1, sha256: "" },
          ...{ storageKey: randomUUID(), uploadedBy },
        })),
      });
    await full(actorKey(customer), maxCustomerFiles - 1);
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => addTicketPhoto(customer, { number, visitId: null }, upload)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(codesOf(outcomes)).toEqual(new Set(["tooManyFiles"]));
    expect((await storedFiles()) - before).toBe(2);
    await full(actorKey(finance), maxStaffFiles - 1);
    await addTicketPhoto(agent, { number, visitId: null }, upload);
    await expect(addTicketPhoto(agent, { number, visitId: null }, upload)).rejects.toMatchObject({
      code: "tooManyFiles",
    });
  });
});

async function newDraft(ticketId: string | null = null): Promise<string> {
  const { id } = await db.requestDraft.create({ data: { tokenHash: secretHash(newSecret()), ticketId } });
  return id;
}

/** A JPEG whose first comment begins another kind of file. */
function polyglot(head: string): Buffer {
  const comment = Buffer.from(head);
  const segment = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([upload.content.subarray(0, 2), segment, comment, upload.content.subarray(2)]);
}

async function storedFiles(): Promise<number> {
  try {
    const found = await readdir(path.join(env().dataDir, "files"), { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).length;
  } catch {
    // Before the first file there is no folder.
    return 0;
  }
}

async function bytesOf({ stream }: { stream: ReadableStream }): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

function codesOf(outcomes: PromiseSettledResult<unknown>[]): Set<unknown> {
  return new Set(outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : [])));
}
