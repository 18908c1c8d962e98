import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { customerActor, publicActor } from "@/lib/auth/queries";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDraftPhoto } from "@/lib/tickets/files/mutations";
import { beginLimit, resendLimit } from "@/lib/tickets/intake/drafts/constants";
import {
  discardDraft,
  saveAnswers,
  saveContactAnswer,
  saveProductAnswer,
  submitDraft,
} from "@/lib/tickets/intake/drafts/mutations";
import { draftOfSecret } from "@/lib/tickets/intake/drafts/queries";
import type { DraftAnswers } from "@/lib/tickets/intake/drafts/schema";
import { recoverTrackingLink } from "@/lib/tickets/tracking/look-up/mutations";
import { createCompany, ids, serials } from "@/tests/factories/company";
import { newPhone, openRequest } from "@/tests/factories/tickets";

const dayMs = 86_400_000;
const consent = { consent: "on", website: "", locale: "zh-CN" } as const;

beforeAll(createCompany);
afterEach(() => setClock(null));

describe("a request draft", () => {
  test("becomes one ticket with its photos, however often it is sent", async () => {
    const actor = publicActor(randomUUID());
    const { secret } = await saveAnswers(actor, null, answers());
    const draft = await draftOf(secret);
    await addDraftPhoto(actor, draft.id, await upload());
    const sent = await Promise.all(Array.from({ length: 20 }, () => submitDraft(actor, secret, consent)));
    const again = await submitDraft(actor, secret, consent);
    expect(new Set([...sent, again].map(({ number }) => number)).size).toBe(1);
    const ticket = await db.ticket.findUniqueOrThrow({
      where: { number: again.number },
      select: { id: true, description: true, warranty: true, modelId: true, attachments: { select: { id: true } } },
    });
    expect(ticket).toMatchObject({ description: "不制热", warranty: "inWarranty", modelId: ids.model("AC-35") });
    expect(ticket.attachments).toHaveLength(1);
    for (const { trackingToken } of [...sent, again]) {
      expect(await customerActor(trackingToken)).toMatchObject({ ticketId: ticket.id });
    }
  });

  test("that told of danger is urgent and marked, the words left as they are", async () => {
    const actor = publicActor(randomUUID());
    const problem = {
      symptomId: ids.symptom("AC"),
      description: "插座冒火花",
      kind: "repair",
      isDangerous: true,
    } as const;
    const { secret } = await saveAnswers(actor, null, { ...answers(), problem });
    const { number } = await submitDraft(actor, secret, consent);
    const ticket = await db.ticket.findUniqueOrThrow({
      where: { number },
      select: { priority: true, description: true, isDangerous: true },
    });
    expect(ticket).toEqual({ priority: "urgent", description: "插座冒火花", isDangerous: true });
  });

  test("that was sent is not written to again: the next answer begins another", async () => {
    const actor = publicActor(randomUUID());
    const first = await saveAnswers(actor, null, answers());
    await submitDraft(actor, first.secret, consent);
    const second = await saveAnswers(actor, first.secret, { product: answers().product });
    expect(second.secret).not.toBe(first.secret);
    expect(second.answers).toEqual({ product: answers().product });
  });

  test("is refused while a step is missing, naming what", async () => {
    const { contact: _, ...rest } = answers();
    const { secret } = await saveAnswers(publicActor(randomUUID()), null, rest);
    const sent = submitDraft(publicActor(randomUUID()), secret, consent);
    await expect(sent).rejects.toMatchObject({
      code: "invalid",
      details: { issues: expect.arrayContaining([{ path: "contactName", code: "required" }]) },
    });
  });

  test("warns once of a serial number that is not in the files", async () => {
    const actor = publicActor(randomUUID());
    const product = { serial: "ZZZ999", categoryId: "", modelId: "", acceptedSerial: "" };
    await expect(saveProductAnswer(actor, null, product)).rejects.toMatchObject({
      details: { issues: [{ path: "serial", code: "unknownSerial" }] },
    });
    const { answers } = await saveProductAnswer(actor, null, { ...product, acceptedSerial: "ZZZ999" });
    expect(answers.product?.serial).toBe("ZZZ999");
    const chosen = { ...product, categoryId: ids.category("AC") };
    expect((await saveProductAnswer(actor, null, chosen)).answers.product?.categoryId).toBe(chosen.categoryId);
  });

  test("asks for the way of service again when the kind of request does not offer it", async () => {
    const actor = publicActor(randomUUID());
    const { secret } = await saveAnswers(actor, null, { ...answers(), service: { serviceMode: "mailIn" } });
    const problem = { symptomId: "", description: "新装一台", kind: "installation" as const };
    expect((await saveAnswers(actor, secret, { problem })).answers.service).toBeUndefined();
  });

  test("ends after seven days, and the next ones to begin clear it away", async () => {
    const actor = publicActor(randomUUID());
    const { secret } = await saveAnswers(actor, null, answers());
    const { id } = await draftOf(secret);
    await addDraftPhoto(actor, id, await upload());
    const start = Date.now();
    setClock(new Date(start + 6.9 * dayMs));
    expect(await draftOfSecret(db, secret)).not.toBeNull();
    setClock(new Date(start + 7.1 * dayMs));
    expect(await draftOfSecret(db, secret)).toBeNull();
    await expect(submitDraft(actor, secret, consent)).rejects.toMatchObject({ code: "linkExpired" });
    // Each takes the oldest few along: some of other tests are older.
    for (let begun = 0; begun < 4; begun += 1) await saveAnswers(actor, null, answers());
    expect(await db.requestDraft.count({ where: { id } })).toBe(0);
    expect(await db.attachment.count({ where: { draftId: id } })).toBe(0);
  });

  test("is begun only so often from one address, and sent again only so often", async () => {
    const actor = publicActor(randomUUID());
    const { secret } = await saveAnswers(actor, null, answers());
    for (let begun = 1; begun < beginLimit.limit; begun += 1) await saveAnswers(actor, null, {});
    await expect(saveAnswers(actor, null, {})).rejects.toMatchObject({ code: "rateLimited" });
    await expect(saveAnswers(actor, secret, {})).resolves.toHaveProperty("secret", secret);
    const { number } = await submitDraft(actor, secret, consent);
    for (let again = 0; again < resendLimit.limit; again += 1) await submitDraft(actor, secret, consent);
    await expect(submitDraft(actor, secret, consent)).rejects.toMatchObject({ code: "rateLimited" });
    expect(await db.trackingToken.count({ where: { ticket: { number } } })).toBe(resendLimit.limit + 1);
  });

  test("is gone with its photos when it is discarded", async () => {
    const actor = publicActor(randomUUID());
    const { secret } = await saveAnswers(actor, null, answers());
    const { id } = await draftOf(secret);
    await addDraftPhoto(actor, id, await upload());
    await discardDraft(actor, secret);
    expect(await draftOfSecret(db, secret)).toBeNull();
    expect(await db.attachment.count({ where: { draftId: id } })).toBe(0);
  });
});

test("a draft that wants a visit takes no contact without the place", async () => {
  const actor = publicActor(randomUUID());
  const contact = { contactName: "张三", contactPhone: newPhone(), contactEmail: "", addressDetail: "" };
  const typed = { ...contact, province: "", city: "", district: "" };
  const { secret } = await saveAnswers(actor, null, { service: { serviceMode: "onSite" } });
  await expect(saveContactAnswer(actor, secret, typed)).rejects.toMatchObject({
    details: { issues: expect.arrayContaining([{ path: "province", code: "requiredChoice" }]) },
  });
  await saveAnswers(actor, secret, { service: { serviceMode: "remote" } });
  expect((await saveContactAnswer(actor, secret, typed)).answers.contact).toMatchObject({ areaCode: "" });
});

describe("looking a request up", () => {
  test("gives a new link to whoever knows number and digits; all else answers alike", async () => {
    const phone = newPhone();
    const { number, id } = await openRequest({ contactPhone: phone });
    const phoneEnd = phone.slice(-4);
    const token = await recoverTrackingLink(publicActor(randomUUID()), { number, phoneEnd });
    expect(await customerActor(token)).toMatchObject({ ticketId: id });
    const wrong = [
      { number, phoneEnd: phoneEnd === "0000" ? "1111" : "0000" },
      { number: "SR000000-00000", phoneEnd },
    ];
    for (const input of wrong) {
      const started = performance.now();
      await expect(recoverTrackingLink(publicActor(randomUUID()), input)).rejects.toMatchObject({
        code: "notFound",
        details: {},
      });
      expect(performance.now() - started).toBeGreaterThan(450);
    }
  });

  test("leaves the five newest links, and withdraws the older ones", async () => {
    const contactPhone = newPhone();
    const { number, token } = await openRequest({ contactPhone });
    const tokens = [token];
    for (let asked = 0; asked < 6; asked += 1) {
      const input = { number, phoneEnd: contactPhone.slice(-4) };
      tokens.push(await recoverTrackingLink(publicActor(randomUUID()), input));
    }
    const alive = await Promise.all(tokens.map(async (secret) => (await customerActor(secret)) !== null));
    expect(alive).toEqual([false, false, true, true, true, true, true]);
  });

  test("is never refused for right answers, however many come from one address", async () => {
    const office = publicActor(randomUUID());
    const contactPhone = newPhone();
    const { number } = await openRequest({ contactPhone });
    for (let asked = 0; asked < 12; asked += 1) {
      await expect(recoverTrackingLink(office, { number, phoneEnd: contactPhone.slice(-4) })).resolves.toBeTruthy();
    }
  });

  test("is refused after five wrong tries from one address", async () => {
    const actor = publicActor(randomUUID());
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        recoverTrackingLink(actor, { number: `SR000000-0000${index}`, phoneEnd: "0000" }),
      ),
    );
    const codes = tries.map((outcome) => outcome.status === "rejected" && outcome.reason.code);
    expect(codes.filter((code) => code === "rateLimited")).toHaveLength(3);
  });
});

function answers(): DraftAnswers {
  return {
    product: { serial: serials.inWarranty, categoryId: "", modelId: "" },
    problem: { symptomId: ids.symptom("AC"), description: "", kind: "repair" },
    service: { serviceMode: "onSite" },
    contact: {
      contactName: "张三",
      contactPhone: newPhone(),
      contactEmail: "",
      areaCode: "330106",
      addressDetail: "文三路 1 号",
    },
    time: { slots: [] },
  };
}

async function draftOf(secret: string) {
  const draft = await draftOfSecret(db, secret);
  if (!draft) throw new Error("the draft is gone");
  return draft;
}

async function upload() {
  const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
  return { content, declaredType: "image/png", fileName: "a.png", declared: {} };
}
