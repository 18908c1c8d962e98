import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { customerActor } from "@/lib/auth/queries";
import { now, setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addTicketPhoto, type Upload } from "@/lib/tickets/files/mutations";
import { openTicketFile } from "@/lib/tickets/files/queries";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import type { QuoteInput } from "@/lib/tickets/plan/schema";
import { askSignature, saveReport } from "@/lib/tickets/report/mutations";
import { customerLimit } from "@/lib/tickets/tracking/constants";
import { makeCustomerLink } from "@/lib/tickets/tracking/links/mutations";
import {
  acceptQuote,
  declineQuote,
  rateService,
  removePhoto,
  reopenByCustomer,
  sendCustomerMessage,
  signReport,
  withdrawRequest,
} from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { reopenWindowDays } from "@/lib/tickets/workflow/constants";
import { createCompany, staff } from "@/tests/factories/company";
import {
  act,
  monday,
  type Opened,
  openRequest,
  planOf,
  report,
  ticketAt,
  ticketNow,
  versionOf,
  wait,
  workOnSite,
} from "@/tests/factories/tickets";

const day = 24 * 60;
const rating = { stars: 4, reasons: [], comment: "", isSolved: true };
const signature = { kind: "typed" as const, signerName: "王建国" };
const address = "203.0.113.7";
let upload: Upload;

beforeAll(async () => {
  await createCompany();
  const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .jpeg()
    .toBuffer();
  upload = { content, declaredType: "image/jpeg", fileName: "室外机.jpg", declared: {} };
});
beforeEach(() => setClock(monday));
afterEach(() => setClock(null));

async function quoted(): Promise<Opened & { quoteId: string }> {
  const opened = await ticketAt("plan");
  await savePlan(await staff("support"), opened.number, await versionOf(opened.number), planOf({ isChargeable: true }));
  return { ...opened, quoteId: await quote(opened, 48_000) };
}

async function quote({ number, customer }: Opened, unitMinor: number): Promise<string> {
  wait(1);
  const lines: QuoteInput["lines"] = [{ kind: "part", text: "主板", quantity: 1, unitMinor }];
  const validUntil = new Date(now().getTime() + 7 * day * 60_000);
  await sendQuote(await staff("support"), number, await versionOf(number), { lines, validUntil });
  return (await trackingPage(customer)).quote?.id ?? "";
}

async function toSign(): Promise<Opened & { contentHash: string }> {
  const opened = await ticketAt("report");
  return { ...opened, contentHash: await askToSign(opened, report.workDone) };
}

async function askToSign({ number, customer }: Opened, workDone: string): Promise<string> {
  const technician = await staff("technician");
  await saveReport(technician, number, await versionOf(number), { ...report, workDone });
  await askSignature(technician, number, await versionOf(number));
  return (await trackingPage(customer)).report?.contentHash ?? "";
}

async function closed(): Promise<Opened> {
  const opened = await ticketAt("review");
  await rateService(opened.customer, rating);
  await act("agent", opened.number, "close");
  return opened;
}

describe("the page", () => {
  test("tells nothing internal and of the contact only what is masked", async () => {
    const contact = { contactName: "欧阳建国", contactPhone: "13912345678", contactEmail: "ouyang@example.com" };
    const { number, customer } = await openRequest({ ...contact, addressDetail: "漕溪北路 398 号 1201 室" });
    const agent = await staff("agent");
    const note = { body: "客户态度差，疑似二手机", attachmentIds: [], audience: "internal" as const };
    await postMessage(agent, number, note);
    const photo = await addTicketPhoto(agent, { number, visitId: null }, upload);
    await act("agent", number, "refer", { reason: "转技术部小李处理" });
    const page = await trackingPage(customer);
    const text = JSON.stringify(page);
    for (const secret of [...Object.values(contact), "398", "二手机", "小李", photo.id, "agent"]) {
      expect(text).not.toContain(secret);
    }
    expect(page).toMatchObject({ contactName: "欧***", contactPhone: "139****5678", address: "上海市徐汇区" });
  });

  test("tells the customer the warranty and the time that was asked for", async () => {
    const preferredTime = { slots: [{ day: "2026-11-25", half: "morning" as const }] };
    const { customer } = await openRequest({ preferredTime });
    expect(await trackingPage(customer)).toMatchObject({ warranty: "inWarranty", preferredTime });
  });

  test("of one link never shows another customer's ticket, nor opens its files", async () => {
    const [mine, other] = [await openRequest({ description: "我家的空调" }), await openRequest()];
    const photo = await addTicketPhoto(mine.customer, { number: mine.number, visitId: null }, upload);
    await sendCustomerMessage(mine.customer, { body: "只给我看", attachmentIds: [photo.id] });
    const text = JSON.stringify(await trackingPage(other.customer));
    for (const part of [mine.number, "我家的空调", "只给我看", photo.id]) expect(text).not.toContain(part);
    await expect(openTicketFile(other.customer, photo.id, "full")).rejects.toMatchObject({ code: "notFound" });
    await removePhoto(other.customer, photo.id);
    const stolen = { body: "x", attachmentIds: [photo.id] };
    await expect(sendCustomerMessage(other.customer, stolen)).rejects.toMatchObject({ code: "invalid" });
    await openTicketFile(mine.customer, photo.id, "full").then(({ stream }) => stream.cancel());
  });

  test("of a request held as suspected spam looks like any other", async () => {
    const { customer, number } = await openRequest({ description: "看 http://a.example 和 http://b.example" });
    expect((await ticketNow(number)).isHeld).toBe(true);
    const page = await trackingPage(customer);
    const plain = await trackingPage((await openRequest()).customer);
    expect(page).toMatchObject({ stage: "consult", state: "open", can: plain.can });
    expect(page.events.map(({ type }) => type)).toEqual(plain.events.map(({ type }) => type));
    expect(JSON.stringify(page)).not.toMatch(/held|spam/i);
  });

  test("does not say that somebody took a request for spam", async () => {
    const { customer, number } = await openRequest();
    await act("agent", number, "cancel", { reason: "广告", cause: "spam" });
    const page = await trackingPage(customer);
    expect(page).toMatchObject({ state: "cancelled", cancelCause: null });
    expect(JSON.stringify(page)).not.toMatch(/spam|广告/);
  });

  test("knows when the parts are promised, who comes, and what was done", async () => {
    const opened = await ticketAt("execute");
    expect(await trackingPage(opened.customer)).toMatchObject({
      appointment: { place: "onSite", start: "2026-11-25T01:00:00.000Z" },
      visit: null,
    });
    await workOnSite(opened.number);
    expect((await trackingPage(opened.customer)).visit).toMatchObject({ isCompleted: true, kind: "onSite" });
    await act("technician", opened.number, "finishWork");
    await askToSign(opened, "更换主板");
    const { visit, report: shown } = await trackingPage(opened.customer);
    expect(visit).toBeNull();
    expect(shown).toMatchObject({
      workDone: "更换主板",
      visits: [{ finishedAt: expect.any(String) }],
      isSigned: false,
    });
    expect(shown?.checks).toHaveLength(2);
  });
});

describe("messages", () => {
  test("take along the photos that waited for them; a repetition sends nothing twice", async () => {
    const { customer, number } = await openRequest();
    const [sent, dropped] = await Promise.all(
      [1, 2].map(() => addTicketPhoto(customer, { number, visitId: null }, upload)),
    );
    expect((await trackingPage(customer)).pendingPhotos).toHaveLength(2);
    await removePhoto(customer, dropped?.id ?? "");
    await removePhoto(customer, dropped?.id ?? "");
    const message = { body: "这是照片", attachmentIds: [sent?.id ?? ""], clientKey: randomUUID() };
    await sendCustomerMessage(customer, message);
    await sendCustomerMessage(customer, message);
    await removePhoto(customer, sent?.id ?? "");
    const page = await trackingPage(customer);
    expect(page.messages).toMatchObject([{ isMine: true, body: "这是照片", photos: [{ id: sent?.id }] }]);
    expect([page.pendingPhotos, page.photos]).toEqual([[], []]);
    expect(await db.ticketEvent.count({ where: { ticketId: customer.ticketId, type: "files.removed" } })).toBe(1);
  });

  test("and photos are refused when the request was withdrawn", async () => {
    const { customer, number } = await openRequest();
    await withdrawRequest(customer, "");
    expect((await trackingPage(customer)).can.message).toBe(false);
    await expect(sendCustomerMessage(customer, { body: "喂", attachmentIds: [] })).rejects.toMatchObject({
      code: "stageChanged",
    });
    await expect(addTicketPhoto(customer, { number, visitId: null }, upload)).rejects.toMatchObject({
      code: "stageChanged",
    });
  });
});

describe("the quote", () => {
  test("is accepted as it was read: one that replaced it is not", async () => {
    const opened = await quoted();
    const dearer = await quote(opened, 98_000);
    const { customer, quoteId } = opened;
    for (const answer of [() => acceptQuote(customer, quoteId), () => declineQuote(customer, "", quoteId)]) {
      await expect(answer()).rejects.toMatchObject({ code: "stageChanged" });
    }
    expect((await trackingPage(opened.customer)).quote).toMatchObject({ id: dearer, state: "sent" });
    await acceptQuote(opened.customer, dearer);
    await acceptQuote(opened.customer, dearer);
    const page = await trackingPage(opened.customer);
    expect(page).toMatchObject({ state: "open", quote: { state: "accepted" }, can: { decideQuote: false } });
  });

  test("is not to be decided when it has expired or was withdrawn", async () => {
    const opened = await quoted();
    wait(8 * day);
    expect(await trackingPage(opened.customer)).toMatchObject({
      quote: { isExpired: true },
      can: { decideQuote: false },
    });
    await expect(acceptQuote(opened.customer, opened.quoteId)).rejects.toMatchObject({ code: "linkExpired" });
    const support = await staff("support");
    await savePlan(support, opened.number, await versionOf(opened.number), planOf({ isChargeable: true }));
    expect(await trackingPage(opened.customer)).toMatchObject({ quote: null, can: { decideQuote: false } });
    await expect(acceptQuote(opened.customer, opened.quoteId)).rejects.toMatchObject({ code: "stageChanged" });
  });
});

describe("the report", () => {
  test("is signed as it was read: a changed one is refused", async () => {
    const opened = await toSign();
    const changed = await askToSign(opened, "另外更换了压缩机");
    expect(changed).not.toBe(opened.contentHash);
    const old = { ...signature, contentHash: opened.contentHash };
    await expect(signReport(opened.customer, old, address)).rejects.toMatchObject({ code: "versionConflict" });
    await signReport(opened.customer, { ...signature, contentHash: changed }, address);
    const page = await trackingPage(opened.customer);
    expect(page).toMatchObject({ report: { isSigned: true, contentHash: null, pdfId: null }, can: { sign: false } });
  });

  test("is signed once: the same again changes nothing, another name is refused", async () => {
    const { customer, contentHash } = await toSign();
    await signReport(customer, { ...signature, contentHash }, address);
    await signReport(customer, { ...signature, contentHash }, address);
    await expect(
      signReport(customer, { ...signature, signerName: "李四", contentHash }, address),
    ).rejects.toMatchObject({
      code: "reportSigned",
    });
    expect(await db.ticketEvent.count({ where: { ticketId: customer.ticketId, type: "report.signed" } })).toBe(1);
  });

  test("comes as a document once it is delivered", async () => {
    const { customer, number, contentHash } = await toSign();
    await signReport(customer, { ...signature, contentHash }, address);
    await act("technician", number, "deliverReport");
    const { report: delivered } = await trackingPage(customer);
    const { mimeType, stream } = await openTicketFile(customer, delivered?.pdfId ?? "", "full");
    await stream.cancel();
    expect(mimeType).toBe("application/pdf");
  });
});

describe("the rating", () => {
  test("may be changed for seven days", async () => {
    const { customer } = await ticketAt("review");
    expect((await trackingPage(customer)).can.rate).toBe(true);
    await rateService(customer, rating);
    wait(7 * day);
    await rateService(customer, { ...rating, stars: 2 });
    const { survey } = await trackingPage(customer);
    expect(survey).toMatchObject({ stars: 2, isEditable: true, editableUntil: now().toISOString() });
    wait(1);
    await expect(rateService(customer, rating)).rejects.toMatchObject({ code: "tooLate" });
    expect(await trackingPage(customer)).toMatchObject({ survey: { isEditable: false }, can: { rate: false } });
  });

  test("is refused before there is something to rate", async () => {
    const { customer } = await ticketAt("report");
    await expect(rateService(customer, rating)).rejects.toMatchObject({ code: "stageChanged" });
  });
});

describe("reopening", () => {
  test("twice at once brings the ticket back once", async () => {
    const { customer, number } = await closed();
    await Promise.all([reopenByCustomer(customer, "又坏了"), reopenByCustomer(customer, "又坏了")]);
    await reopenByCustomer(customer, "又坏了");
    expect(await ticketNow(number)).toMatchObject({ stage: "consult", state: "open", reopenCount: 1 });
    expect(await trackingPage(customer)).toMatchObject({ survey: null, can: { reopen: false, rate: false } });
  });

  test("after the window opens one new request, however often it is sent", async () => {
    const { customer } = await closed();
    wait(reopenWindowDays * day + 1);
    const answers = await Promise.all([reopenByCustomer(customer, "又坏了"), reopenByCustomer(customer, "又坏了")]);
    const [first, second] = answers.map(({ followUpNumber }) => followUpNumber);
    expect(second).toBe(first);
    expect(await db.ticket.count({ where: { followUpOfId: customer.ticketId } })).toBe(1);
    expect(await trackingPage(customer)).toMatchObject({ followUpNumber: first, can: { reopen: false } });
  });

  test("is refused while the work is on", async () => {
    const { customer } = await ticketAt("execute");
    await expect(reopenByCustomer(customer, "慢")).rejects.toMatchObject({ code: "stageChanged" });
  });
});

describe("withdrawing", () => {
  test("twice changes nothing the second time", async () => {
    const { customer, number } = await openRequest();
    await withdrawRequest(customer, "自己修好了");
    const { version } = await ticketNow(number);
    await withdrawRequest(customer, "");
    expect(await ticketNow(number)).toMatchObject({ state: "cancelled", cancelCause: "withdrawn", version });
    expect(await trackingPage(customer)).toMatchObject({ cancelCause: "withdrawn", can: { withdraw: false } });
  });

  test("is over when the work is on, or the desk has cancelled", async () => {
    const { customer } = await ticketAt("execute");
    expect((await trackingPage(customer)).can.withdraw).toBe(false);
    await expect(withdrawRequest(customer, "")).rejects.toMatchObject({ code: "stageChanged" });
    const other = await openRequest();
    await act("agent", other.number, "cancel", { reason: "超出范围", cause: "outOfScope" });
    await expect(withdrawRequest(other.customer, "")).rejects.toMatchObject({ code: "stageChanged" });
  });
});

test("a link that changes too much in a while has to wait, others need not", async () => {
  const { customer } = await openRequest();
  const tries = Array.from({ length: customerLimit.limit }, () =>
    acceptQuote(customer, randomUUID()).catch(() => undefined),
  );
  await Promise.all(tries);
  const message = { body: "你好", attachmentIds: [] };
  await expect(sendCustomerMessage(customer, message)).rejects.toMatchObject({ code: "rateLimited" });
  await expect(withdrawRequest(customer, "")).rejects.toMatchObject({ code: "rateLimited" });
  await sendCustomerMessage((await openRequest()).customer, message);
  wait(customerLimit.windowSeconds / 60);
  await sendCustomerMessage(customer, message);
});

describe("a link that staff make for the customer", () => {
  test("opens the ticket, is told inside only, and takes the oldest one's place", async () => {
    const { number, customer } = await openRequest();
    const before = await versionOf(number);
    const secrets: string[] = [];
    for (let made = 0; made < 5; made += 1) {
      wait(1);
      secrets.push((await makeCustomerLink(await staff("agent"), number)).secret);
    }
    expect(await versionOf(number), "nobody's edit is put in conflict").toBe(before);
    for (const secret of secrets) {
      expect((await customerActor(secret))?.ticketId).toBe(customer.ticketId);
    }
    const links = await db.trackingToken.findMany({
      where: { ticketId: customer.ticketId },
      orderBy: { createdAt: "asc" },
    });
    expect(links.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, false, false, false, false, false]);
    const told = await db.ticketEvent.findMany({ where: { ticketId: customer.ticketId, type: "tracking.linkMade" } });
    expect(told.map(({ isCustomerVisible }) => isCustomerVisible)).toEqual([false, false, false, false, false]);
  });

  test("is refused to those who may not write to the customer", async () => {
    const { number } = await openRequest();
    await expect(makeCustomerLink(await staff("finance"), number)).rejects.toMatchObject({ code: "forbidden" });
  });
});
