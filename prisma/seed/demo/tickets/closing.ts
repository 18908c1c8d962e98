import type { PersonActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { askSignature, saveReport, signOnDevice, waiveSignature } from "@/lib/tickets/report/mutations";
import { recordRevisit, saveReview } from "@/lib/tickets/review/mutations";
import { rateService, reopenByCustomer, signReport } from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { receiveOldPart, waiveOldPart } from "@/lib/tickets/visits/old-parts/mutations";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { reasons, strokes } from "@/prisma/seed/demo/texts/reasons";
import {
  comments,
  improvements,
  missedRevisitNotes,
  revisitNotes,
  unhappyRevisitNotes,
} from "@/prisma/seed/demo/texts/replies";
import { never, type Steps } from "@/prisma/seed/demo/tickets/clockwork";
import { customerOf, did, type Life, pass, person, waitFor, worker } from "@/prisma/seed/demo/tickets/life";
import type { Work } from "@/prisma/seed/demo/tickets/work";

const dayLength = 86_400_000;

/** Writes the report, has it signed and delivers it. "rework" when it goes back; null when nobody is there to do it. */
export async function* report(
  life: Life,
  work: Work,
  { chargesMinor, isRemote, isSentBack }: { chargesMinor: number; isRemote: boolean; isSentBack: boolean },
): Steps<"delivered" | "rework" | null> {
  const engineer = await worker(life);
  if (!engineer) return null;
  const { number, random, story } = life;
  yield story.halt === "report" ? never : pass(life, 25, "staff");
  const language = story.customer.locale === "en" ? 1 : 0;
  const solution = isRemote && work.remote ? work.remote[language] : work.work[language];
  const content = {
    findings: work.findings[language],
    workDone: solution,
    advice: random.chance(0.5) ? advice[language] : "",
    labourMinutes: isRemote ? 20 : work.minutes,
    chargesMinor,
  };
  await did(life, saveReport(engineer, number, life.version, content));
  if (isSentBack) {
    yield pass(life, 120, "staff");
    const reason = random.pick(reasons.rework);
    await did(life, performAction(engineer, number, "rework", { version: life.version, reason }));
    return "rework";
  }
  yield* signed(life, engineer, isRemote);
  yield pass(life, 8, "staff");
  await did(life, performAction(engineer, number, "deliverReport", { version: life.version }));
  return "delivered";
}

const advice = [
  "建议每季清洗一次滤网，每年保养一次。",
  "Clean the filters every three months and have the unit serviced once a year.",
] as const;

async function* signed(life: Life, engineer: PersonActor, isRemote: boolean): Steps {
  const { number, random, story } = life;
  const signerName = story.customer.contact;
  const drawn = { kind: "drawn" as const, signerName, path: random.pick(strokes) };
  const way =
    isRemote || story.halt === "signature" ? "asked" : random.weighted({ drawn: 62, typed: 8, asked: 20, waived: 10 });
  if (way === "waived") {
    await did(life, waiveSignature(engineer, number, life.version, random.pick(reasons.waiver)));
  } else if (way === "asked") {
    await did(life, askSignature(engineer, number, life.version));
    yield story.halt === "signature" ? never : pass(life, random.chance(0.2) ? 3_000 : 240, "customer");
    const typed = { kind: "typed" as const, signerName };
    const signature = random.chance(0.5) ? drawn : typed;
    const customer = await customerOf(life);
    const { report: read } = await trackingPage(customer);
    await did(life, signReport(customer, { ...signature, contentHash: read?.contentHash ?? "" }, "198.51.100.7"));
  } else {
    await did(
      life,
      signOnDevice(engineer, number, life.version, way === "drawn" ? drawn : { kind: "typed", signerName }),
    );
  }
}

/** Rating, revisit, quality score, old parts, closing; true when the customer has it reopened instead. */
export async function* review(life: Life, mayReopen: boolean): Steps<boolean> {
  const { random, story, number } = life;
  const agent = await worker(life);
  if (!agent) return false;
  const start = life.at;
  const isReopened = mayReopen && story.isReopened;
  const stars = isReopened ? random.pick([1, 2] as const) : starsOf(life);
  const isRated = isReopened || random.chance(0.55);
  if (isRated) {
    yield pass(life, 1_100, "customer");
    await did(life, rateService(await customerOf(life), surveyOf(life, stars, !isReopened)));
  }
  if (isReopened) {
    yield pass(life, 20, "customer");
    await did(life, reopenByCustomer(await customerOf(life), random.pick(reasons.reopen[story.customer.locale])));
    return true;
  }
  const isUnhappy = isRated && stars <= 3;
  if (isUnhappy || random.chance(0.25)) yield* revisit(life, agent, isUnhappy);
  if (isUnhappy || random.chance(0.25)) {
    yield pass(life, 400, "staff");
    const verdict = {
      qualityScore: isUnhappy ? random.int(45, 78) : random.int(80, 100),
      complaint: isUnhappy ? random.pick(unhappyRevisitNotes) : "",
      improvementAction: isUnhappy ? random.pick(improvements) : "",
    };
    await did(life, saveReview(person(life, "quality"), number, life.version, verdict));
  }
  if (!(yield* settleOldParts(life))) return false;
  if (!isRated) yield waitFor(life, new Date(start.getTime() + 7 * dayLength + 3_600_000));
  yield pass(life, 300, "staff");
  await did(life, performAction(agent, number, "close", { version: life.version }));
  return false;
}

function starsOf({ random, story }: Life): 1 | 2 | 3 | 4 | 5 {
  const weights = story.isSlow ? { 1: 8, 2: 20, 3: 34, 4: 28, 5: 10 } : { 1: 1, 2: 3, 3: 8, 4: 28, 5: 60 };
  return Number(random.weighted(weights)) as 1 | 2 | 3 | 4 | 5;
}

function surveyOf({ random, story }: Life, stars: 1 | 2 | 3 | 4 | 5, isSolved: boolean) {
  const praise = ["punctual", "professional", "polite", "clean", "fairPrice"] as const;
  const blame = ["slow", "unclear", ...(isSolved ? [] : (["notFixed"] as const))] as const;
  const named = stars >= 4 ? praise : blame;
  return {
    stars,
    reasons: named.filter(() => random.chance(0.5)),
    comment: random.pick(comments[stars][story.customer.locale]),
    isSolved,
  };
}

async function* revisit(life: Life, agent: PersonActor, isUnhappy: boolean): Steps {
  const { random, number } = life;
  yield pass(life, 700, "staff");
  if (random.chance(0.2)) {
    const missed = { isReached: false, isSatisfied: null, note: random.pick(missedRevisitNotes) };
    await did(life, recordRevisit(agent, number, life.version, missed));
    yield pass(life, 300, "staff");
  }
  const note = random.pick(isUnhappy ? unhappyRevisitNotes : revisitNotes);
  await did(life, recordRevisit(agent, number, life.version, { isReached: true, isSatisfied: !isUnhappy, note }));
}

/** The old store gets what is owed after some days; false for the few parts that nobody has sent back yet. */
async function* settleOldParts(life: Life): Steps<boolean> {
  const owed = await db.visitPart.findMany({
    where: { oldPart: "owed", visit: { ticket: { number: life.number } } },
    orderBy: { part: { number: "asc" } },
    select: { id: true, oldPartReason: true },
  });
  for (const part of owed) {
    if (life.random.chance(0.05)) return false;
    yield pass(life, 3_200, "staff");
    if (part.oldPartReason) await waiveOldPart(person(life, "manager"), life.number, part.id, part.oldPartReason);
    else await receiveOldPart(person(life, "oldparts"), life.number, part.id);
  }
  return true;
}
