import { redirect } from "next/navigation";
import { draftSecret, keptSent } from "@/lib/auth/drafts/cookie";
import type { RequestStep } from "@/lib/tickets/intake/drafts/constants";
import { requestDraft } from "@/lib/tickets/intake/drafts/queries";
import { firstOpenStep, isReachable, stepPath } from "@/lib/tickets/intake/drafts/rules";
import { type RequestDraft, type SentRequest, sentRequest } from "@/lib/tickets/intake/drafts/schema";

/** The draft that this browser is filling in. */
export async function browserDraft(): Promise<RequestDraft | null> {
  return requestDraft(await draftSecret());
}

/** The draft for the page of a step; leads to the first open step where this one is too early, and to the beginning without a draft. */
export async function draftForStep(step: RequestStep): Promise<RequestDraft> {
  const draft = await browserDraft();
  if (!draft) redirect(`${stepPath("product")}?expired=1`);
  if (!isReachable(step, draft.answers)) redirect(stepPath(firstOpenStep(draft.answers)));
  return draft;
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
