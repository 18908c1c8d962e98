import type { ServiceMode, TicketKind, WarrantyVerdict } from "@/generated/prisma/enums";
import { dayMs } from "@/lib/format/constants";
import { type Half, halves, offeredDays, type RequestStep, requestSteps, unknownProduct } from "./constants";
import type { DraftAnswers } from "./schema";

/** The first step that is still to be answered; photos are optional, and checking ends it. */
export function firstOpenStep(answers: DraftAnswers): RequestStep {
  return requestSteps.find((step) => !isAnswered(step, answers)) ?? "check";
}

function isAnswered(step: RequestStep, answers: DraftAnswers): boolean {
  if (step === "photos") return true;
  if (step === "check") return false;
  if (step !== "contact") return answers[step] !== undefined;
  // Somebody who first wanted to send the device in and now wants a visit has given no address.
  const isVisit = answers.service?.serviceMode === "onSite";
  return answers.contact !== undefined && (!isVisit || answers.contact.areaCode !== "");
}

/** True when all steps before this one are answered. */
export function isReachable(step: RequestStep, answers: DraftAnswers): boolean {
  return requestSteps.indexOf(step) <= requestSteps.indexOf(firstOpenStep(answers));
}

/** The path of a step's page. */
export function stepPath(step: RequestStep): string {
  return `/request/${step}`;
}

/** Where a saved step leads: to the next one, or back to the summary when that was waiting. */
export function pathAfter(step: RequestStep, answers: DraftAnswers): string {
  if (firstOpenStep(answers) === "check") return stepPath("check");
  return stepPath(requestSteps[requestSteps.indexOf(step) + 1] ?? "check");
}

const modesByKind: Partial<Record<TicketKind, readonly ServiceMode[]>> = {
  consultation: ["remote", "onSite"],
  training: ["remote", "onSite"],
  complaint: ["remote", "onSite"],
  installation: ["onSite"],
  upgrade: ["onSite", "remote"],
  maintenance: ["onSite", "depot"],
  partsOrder: ["mailIn", "depot"],
  returnExchange: ["onSite", "mailIn", "depot"],
};

/** The ways of service that make sense for a kind of request, the usual one first. */
export function serviceModesFor(kind: TicketKind): readonly ServiceMode[] {
  return modesByKind[kind] ?? ["onSite", "remote", "depot", "mailIn"];
}

export type FeeNotice = "covered" | "chargeable" | "unclear" | "noFee";

/** What the form says about cost before anybody has looked at the device: asking costs nothing, work does when no warranty covers it. */
export function feeNoticeFor(kind: TicketKind, mode: ServiceMode, warranty: WarrantyVerdict): FeeNotice {
  if (mode === "remote" || kind === "consultation" || kind === "complaint") return "noFee";
  const isWarrantyWork = kind === "repair" || kind === "returnExchange";
  if (!isWarrantyWork) return "chargeable";
  if (warranty === "inWarranty") return "covered";
  return warranty === "outOfWarranty" ? "chargeable" : "unclear";
}

/** The days that the form offers, from the day after `today` on; days as "2026-11-22". */
export function daysOffered(today: string): string[] {
  const start = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: offeredDays }, (_, index) =>
    new Date(start + (index + 1) * dayMs).toISOString().slice(0, 10),
  );
}

export type Wish = { day: string; half: Half };

/** "2026-11-23:morning" as it stands in the form. */
export function wishKey({ day, half }: Wish): string {
  return `${day}:${half}`;
}

/** The wishes in the order of time; null when one is not offered (any more). */
export function wishesOf(keys: readonly string[], today: string): Wish[] | null {
  const offered = daysOffered(today).flatMap((day) => halves.map((half) => ({ day, half })));
  const wishes = offered.filter((wish) => keys.includes(wishKey(wish)));
  return wishes.length === new Set(keys).size ? wishes : null;
}

/** The deepest chosen place out of province, city and district; a level below another place does not count. */
export function areaCodeOf({ province, city, district }: { province: string; city: string; district: string }): string {
  const inside = (code: string, place: string) => (place !== "" && code.startsWith(place) ? code : "");
  const chosenCity = inside(city, province);
  return inside(district, chosenCity) || chosenCity || province;
}

/** The chosen category, null for "cannot find it". */
export function knownCategory(categoryId: string): string | null {
  return categoryId === "" || categoryId === unknownProduct ? null : categoryId;
}
