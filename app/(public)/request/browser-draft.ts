import { redirect } from "next/navigation";
import { draftSecret, keptSent } from "@/lib/auth/drafts/cookie";
import type { RequestStep } from "@/lib/tickets/intake/drafts/constants";
import { numberSentFrom, requestDraft } from "@/lib/tickets/intake/drafts/queries";
import { firstOpenStep, isReachable, stepPath } from "@/lib/tickets/intake/drafts/rules";
import { type RequestDraft, type SentRequest, sentRequest } from "@/lib/tickets/intake/drafts/schema";

/** The draft that this browser is filling in. */
export async function browserDraft(): Promise<RequestDraft | null> {
  return requestDraft(await draftSecret());
}

/** The draft for the page of a step; leads to the first open step where this one is too early, and to the beginning without a draft, which then says why. */
export async function draftForStep(step: RequestStep): Promise<RequestDraft> {
  const draft = await browserDraft();
  if (!draft) {
    const secret = await draftSecret();
    const reason = (await numberSentFrom(secret)) ? "?sent=1" : "?expired=1";
    redirect(stepPath("product") + (secret ? reason : ""));
  }
  if (!isReachable(step, draft.answers)) redirect(stepPath(firstOpenStep(draft.answers)));
  return draft;
}

/** The request that this browser's draft became, and where it is followed: without the link, by its number. */
export async function sentBefore(): Promise<{ number: string; trackingPath: string } | null> {
  const [number, kept] = await Promise.all([numberSentFrom(await draftSecret()), sentRequestOfBrowser()]);
  if (!number) return null;
  return { number, trackingPath: kept?.number === number ? `/t/${kept.trackingToken}` : "/track" };
}

/** What this browser has just sent, for the confirmation page; null when it has sent nothing within the hour. */
export async function sentRequestOfBrowser(): Promise<SentRequest | null> {
  const kept = await keptSent();
  if (!kept) return null;
  try {
    return sentRequest.parse(JSON.parse(kept));
  } catch {
    // A cookie that somebody has changed says nothing; the page then explains how to look the request up.
    return null;
  }
}
