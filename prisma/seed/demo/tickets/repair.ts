import type { PersonActor } from "@/lib/auth/actor";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import type { DiagnosisInput } from "@/lib/tickets/diagnosis/schema";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { quoteTotal } from "@/lib/tickets/plan/rules";
import type { QuoteLine } from "@/lib/tickets/plan/schema";
import { acceptQuote, declineQuote } from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { faultCodeId, symptomId } from "@/prisma/seed/catalogue";
import { chinaDay, nextVisitTime } from "@/prisma/seed/demo/days";
import { parts } from "@/prisma/seed/demo/parts";
import { partId } from "@/prisma/seed/demo/reference";
import { reasons } from "@/prisma/seed/demo/texts/reasons";
import { moreFacts, questions, quoteNotes } from "@/prisma/seed/demo/texts/replies";
import { never, type Steps } from "@/prisma/seed/demo/tickets/clockwork";
import { refer } from "@/prisma/seed/demo/tickets/intake";
import { customerOf, did, type Life, pass, waitFor, worker } from "@/prisma/seed/demo/tickets/life";
import type { Work } from "@/prisma/seed/demo/tickets/work";

/** What the plan has decided for the visits under it. */
export type Planned = {
  place: "onSite" | "depot";
  parts: readonly (readonly [number: string, quantity: number])[];
  minutes: number;
  appointment: Date;
  /** Day on which the missing part is promised, null when all is there. */
  promisedOn: Date | null;
  chargesMinor: number;
};

const dayLength = 86_400_000;

/** Asks customer service for a missing fact and has it answered; false when nobody is there to go on. */
export async function* askBack(life: Life): Steps<boolean> {
  const engineer = await worker(life);
  if (!engineer) return false;
  yield pass(life, 50, "staff");
  const question = life.random.pick(questions);
  await did(life, performAction(engineer, life.number, "askBack", { version: life.version, question }));
  return yield* refer(life, life.random.pick(moreFacts));
}

/** Diagnoses; true when that also solved it. null when nobody is there to do it. */
export async function* diagnose(life: Life, work: Work, round: number): Steps<boolean | null> {
  const engineer = await worker(life);
  if (!engineer) return null;
  yield life.story.halt === "diagnosis" ? never : pass(life, 120, "staff");
  const isRemote = life.story.ending === "remote" && round === 1;
  const diagnosis = diagnosisOf(life, work, round, isRemote);
  if (life.random.chance(0.08)) {
    // Written down as suspected first, confirmed a while later.
    const suspected = { ...diagnosis, causeLevel: "suspected" as const };
    await did(life, saveDiagnosis(engineer, life.number, life.version, suspected));
    yield pass(life, 40, "staff");
  }
  const action = isRemote ? "solveRemotely" : "diagnose";
  await did(life, performAction(engineer, life.number, action, { version: life.version, diagnosis }));
  return isRemote;
}

function diagnosisOf(life: Life, work: Work, round: number, isRemote: boolean): DiagnosisInput {
  const isOwnFault = work.responsibility === "use" && work.parts.length > 0;
  const isCovered =
    !isOwnFault && (life.warranty === "unknown" ? life.random.chance(0.5) : life.warranty === "inWarranty");
  // What was repaired before is repaired again at no charge.
  life.warranty = round > 1 || isCovered ? "inWarranty" : "outOfWarranty";
  const isUndetermined = life.random.chance(0.05);
  return {
    symptomId: work.symptom ? symptomId(work.symptom) : null,
    faultCodeId: faultCodeId(work.fault),
    cause: work.cause,
    causeLevel: life.random.chance(0.7) ? "confirmed" : "suspected",
    method: "remote",
    evidence: work.evidence,
    responsibility: isUndetermined ? "undetermined" : (work.responsibility ?? "maker"),
    warranty: life.warranty,
    remoteSolution: isRemote ? (work.remote?.[0] ?? "") : "",
  };
}

/** Makes the plan and has it agreed to. "declined" when the customer does not want it at the price; null when nobody is there to do it. */
export async function* makePlan(life: Life, work: Work, attempt: number): Steps<Planned | "declined" | null> {
  const engineer = await worker(life);
  if (!engineer) return null;
  const { random, story } = life;
  yield story.halt === "plan" ? never : pass(life, 50, "staff");
  const isJob = work.priceMinor !== null && story.kind !== "installation";
  const isChargeable = isJob
    ? story.customer.tier !== "key"
    : life.warranty !== "inWarranty" && work.priceMinor === null;
  const place = story.serviceMode === "depot" || story.serviceMode === "mailIn" ? "depot" : "onSite";
  // Late enough for the quote to be answered and the engineer to be sent before.
  const appointment = nextVisitTime(life.at, (isChargeable ? 20 : 5) + random.int(0, 8), work.minutes);
  const isMissing = (story.twist === "backorder" || story.halt === "parts") && attempt === 1 && work.parts.length > 0;
  const promisedOn = isMissing ? new Date(chinaDay(life.at).getTime() + random.int(4, 12) * dayLength) : null;
  await did(
    life,
    savePlan(engineer, life.number, life.version, {
      place,
      steps: [...work.steps],
      labourMinutes: work.minutes,
      isChargeable,
      appointmentStart: place === "onSite" ? appointment : null,
      appointmentEnd: place === "onSite" ? new Date(appointment.getTime() + 3 * 3_600_000) : null,
      requiredCertificate: certificateFor(life, work),
      note: "",
      parts: work.parts.map(([number, quantity], i) => ({
        partId: partId(number),
        quantity,
        supply: promisedOn && i === 0 ? ("backordered" as const) : ("reserved" as const),
        promisedOn: promisedOn && i === 0 ? promisedOn.toISOString().slice(0, 10) : null,
      })),
    }),
  );
  const planned = {
    place,
    parts: work.parts,
    minutes: work.minutes,
    appointment,
    promisedOn,
    chargesMinor: 0,
  } as const;
  if (!isChargeable) {
    yield pass(life, 12, "staff");
    await did(life, performAction(engineer, life.number, "approvePlan", { version: life.version }));
    return planned;
  }
  const chargesMinor = yield* agreeOnPrice(life, engineer, work, place);
  return chargesMinor === null ? "declined" : { ...planned, chargesMinor };
}

/** Sends the quote and waits for the answer; null when it is refused or never answered. */
async function* agreeOnPrice(
  life: Life,
  engineer: PersonActor,
  work: Work,
  place: Planned["place"],
): Steps<number | null> {
  const { random, story, number } = life;
  const { locale } = story.customer;
  const lines = quoteLines(work, place, locale === "en");
  const validUntil = new Date(life.at.getTime() + 15 * dayLength);
  await did(life, sendQuote(engineer, number, life.version, { lines, validUntil }));
  const body = random.pick(quoteNotes[locale]);
  await did(life, postMessage(engineer, number, { audience: "customer", body, attachmentIds: [] }));
  if (story.halt === "quote") yield never;
  const answer = random.weighted({ accepted: 74, declined: 18, none: 8 });
  if (answer === "none") {
    yield waitFor(life, new Date(life.at.getTime() + 12 * dayLength));
    const reason = "报价发出十二天，多次联系客户未答复，按不维修处理。";
    await did(life, performAction(engineer, number, "declinePlan", { version: life.version, reason }));
    return null;
  }
  yield pass(life, 420, "customer");
  const customer = await customerOf(life);
  if (answer === "declined") {
    await did(life, declineQuote(customer, random.pick(reasons.declined[locale])));
    yield pass(life, 60, "staff");
    await did(life, performAction(engineer, number, "declinePlan", { version: life.version }));
    return null;
  }
  const { quote } = await trackingPage(customer);
  await did(life, acceptQuote(customer, quote?.id ?? ""));
  yield pass(life, 30, "staff");
  await did(life, performAction(engineer, number, "approvePlan", { version: life.version }));
  return quoteTotal(lines);
}

function certificateFor({ story }: Life, work: Work): string | null {
  if (story.category === "VRF") return "vrf";
  return work.parts.some(([number]) => number.startsWith("10-000")) ? "refrigeration" : null;
}

function quoteLines(work: Work, place: Planned["place"], isEnglish: boolean): QuoteLine[] {
  const labour =
    work.priceMinor === null
      ? {
          text: isEnglish ? "Labour (hours)" : "工时费（小时）",
          quantity: Math.ceil(work.minutes / 30) / 2,
          unitMinor: 12_000,
        }
      : { text: isEnglish ? "Service at a fixed price" : "服务费（一口价）", quantity: 1, unitMinor: work.priceMinor };
  const travel = { kind: "travel" as const, text: isEnglish ? "Call-out" : "上门费", quantity: 1, unitMinor: 5_000 };
  const wanted = work.parts.flatMap(([number, quantity]): QuoteLine[] => {
    const part = parts.find((other) => other[0] === number);
    return part ? [{ kind: "part", text: isEnglish ? part[2] : part[1], quantity, unitMinor: part[3] }] : [];
  });
  return [{ kind: "labour", ...labour }, ...(place === "onSite" ? [travel] : []), ...wanted];
}
