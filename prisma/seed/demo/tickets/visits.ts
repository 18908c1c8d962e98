import type { PersonActor } from "@/lib/auth/actor";
import { postMessage } from "@/lib/tickets/messages/mutations";
import {
  arriveOnSite,
  callOffVisit,
  contactCustomer,
  dispatchVisit,
  finishVisit,
  startWork,
} from "@/lib/tickets/visits/mutations";
import { saveVisitRecord } from "@/lib/tickets/visits/record/mutations";
import type { VisitRecordInput } from "@/lib/tickets/visits/schema";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { type ChecklistSeed, checklistItemId } from "@/prisma/seed/catalogue";
import { categories } from "@/prisma/seed/demo/categories";
import { chinaDay, chinaTime, latestStart, nextVisitTime } from "@/prisma/seed/demo/days";
import { parts } from "@/prisma/seed/demo/parts";
import { partId } from "@/prisma/seed/demo/reference";
import { reasons } from "@/prisma/seed/demo/texts/reasons";
import { visitNotices } from "@/prisma/seed/demo/texts/replies";
import { never, type Steps } from "@/prisma/seed/demo/tickets/clockwork";
import { did, type Life, pass, waitFor, worker } from "@/prisma/seed/demo/tickets/life";
import type { Planned } from "@/prisma/seed/demo/tickets/repair";
import { fill } from "@/prisma/seed/demo/tickets/words";
import type { Random } from "@/prisma/seed/random";

export type Carried = "finished" | "replan" | "rediagnose";

/** Carries the plan out: waits, visit or bench job, record. null when nobody is there to do it. */
export async function* execute(life: Life, planned: Planned, setback: Carried): Steps<Carried | null> {
  const owner = await worker(life);
  if (!owner) return null;
  const ready = yield* waitUntilReady(life, owner, planned);
  yield life.story.halt === "visit" ? never : pass(life, 15, "staff");
  // Whoever owned it when the waiting began may be on leave by now.
  const engineer = await worker(life);
  if (!engineer) return null;
  const minutes = Math.round(planned.minutes * (0.7 + life.random.next() * 0.6));
  const visitId =
    planned.place === "onSite"
      ? yield* arrive(life, engineer, ready, { planned: planned.minutes, needed: minutes })
      : await dispatch(life, engineer, planned.place);
  yield planned.place === "onSite"
    ? waitFor(life, new Date(life.at.getTime() + life.random.int(5, 14) * 60_000))
    : onBench(life, minutes);
  await did(life, startWork(engineer, life.number, life.version, visitId));
  yield waitFor(life, new Date(life.at.getTime() + minutes * 60_000));
  const record = recordOf(life, planned, setback);
  await did(life, saveVisitRecord(engineer, life.number, life.version, visitId, record));
  const note = setback === "finished" ? "" : life.random.pick(reasons.incomplete);
  const outcome = setback === "finished" ? "completed" : "incomplete";
  await did(life, finishVisit(engineer, life.number, life.version, visitId, { outcome, note }));
  yield pass(life, 15, "staff");
  const { number, version } = life;
  if (setback === "finished") await did(life, performAction(engineer, number, "finishWork", { version }));
  else {
    const reason = life.random.pick(setback === "replan" ? reasons.secondVisit : reasons.rediagnose);
    await did(life, performAction(engineer, number, setback, { version, reason }));
  }
  return setback;
}

/** Sends the engineer, who calls and comes at about the time agreed; returns the visit. */
async function* arrive(
  life: Life,
  engineer: PersonActor,
  ready: Date,
  minutes: { planned: number; needed: number },
): Steps<string> {
  const { random, story } = life;
  // Where the answer to a quote or a call came too late for it, another time is agreed.
  const agreed = () => nextVisitTime(life.at, 1, minutes.planned);
  let appointment = ready.getTime() > life.at.getTime() + 30 * 60_000 ? ready : agreed();
  let visitId = await dispatch(life, engineer, "onSite");
  yield* callCustomer(life, engineer, visitId, appointment);
  if (random.chance(0.05)) {
    yield* callOff(life, engineer, visitId);
    appointment = agreed();
    visitId = await dispatch(life, engineer, "onSite");
    yield* callCustomer(life, engineer, visitId, appointment);
  }
  const late = (random.int(-20, 35) + (story.isSlow ? 75 : 0)) * 60_000;
  const latest = latestStart(appointment, minutes.needed + 15).getTime();
  yield waitFor(life, new Date(Math.min(appointment.getTime() + late, latest)));
  await did(life, arriveOnSite(engineer, life.number, life.version, visitId));
  return visitId;
}

/** When the workshop comes to the device: the same day where the work can be done in it, else the next morning. */
function onBench(life: Life, minutes: number): Date {
  const at = pass(life, 300, "staff");
  if (at <= latestStart(at, minutes)) return at;
  return waitFor(life, chinaTime(chinaDay(at), 1, life.random.int(490, 540)));
}

/** Waits for a missing part or an absent customer; returns the appointment as it then stands. */
async function* waitUntilReady(life: Life, engineer: PersonActor, planned: Planned): Steps<Date> {
  const { random, number, story } = life;
  const later = (days: number) => chinaTime(chinaDay(life.at), days, random.pick([540, 600, 840]));
  if (planned.promisedOn) {
    const reason = random.pick(reasons.waitParts);
    await did(life, performAction(engineer, number, "waitForParts", { version: life.version, reason }));
    // One in four suppliers keeps nobody's promise.
    const delay = random.chance(0.25) ? 4 : 0;
    yield story.halt === "parts" ? never : waitFor(life, chinaTime(planned.promisedOn, delay, random.int(520, 700)));
  } else if (story.twist === "hold" || story.halt === "hold") {
    const until = later(story.halt === "hold" ? random.int(10, 20) : random.int(4, 12));
    const reason = random.pick(reasons.hold);
    await did(life, performAction(engineer, number, "hold", { version: life.version, reason, until }));
    yield waitFor(life, until);
  } else if (random.chance(0.08)) {
    const reason = random.pick(reasons.waitCustomer);
    await did(life, performAction(engineer, number, "waitForCustomer", { version: life.version, reason }));
    yield pass(life, random.chance(0.3) ? 6_000 : 500, "customer");
  } else return planned.appointment;
  await did(life, performAction(engineer, number, "resume", { version: life.version }));
  return nextVisitTime(life.at, 3, planned.minutes);
}

async function dispatch(life: Life, engineer: PersonActor, place: Planned["place"]): Promise<string> {
  const input = {
    kind: place === "onSite" ? ("onSite" as const) : ("bench" as const),
    engineerId: engineer.personId,
    eta: null,
  };
  return (await did(life, dispatchVisit(engineer, life.number, life.version, input))).visitId;
}

/** The call within 15 minutes; the slow make it later. */
async function* callCustomer(life: Life, engineer: PersonActor, visitId: string, appointment: Date): Steps {
  const { random, story } = life;
  const { locale } = story.customer;
  yield waitFor(life, new Date(life.at.getTime() + random.int(3, 13) * (story.isSlow ? 5 : 1) * 60_000));
  const eta = appointment > life.at ? appointment : null;
  await did(life, contactCustomer(engineer, life.number, life.version, visitId, { eta }));
  if (!eta || random.chance(0.4)) return;
  const [date = "", time = ""] = new Date(eta.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).split("T");
  const [month, day] = date.split("-").map(Number);
  const body = fill(random.pick(visitNotices[locale]), {
    name: story.customer.contact,
    agent: locale === "en" ? (engineer.nameEn ?? engineer.name) : engineer.name,
    day: locale === "en" ? `${day}/${month}` : `${month}月${day}日`,
    time,
  });
  await did(life, postMessage(engineer, life.number, { audience: "customer", body, attachmentIds: [] }));
}

async function* callOff(life: Life, engineer: PersonActor, visitId: string): Steps {
  yield pass(life, 60, "staff");
  const reason = "客户临时有事，改约。";
  await did(life, callOffVisit(engineer, life.number, life.version, visitId, { reason }));
  yield pass(life, 240, "staff");
}

function recordOf(life: Life, planned: Planned, setback: Carried): VisitRecordInput {
  const isDone = setback === "finished";
  const category = categories.find(({ code }) => code === life.story.category);
  const items = (category?.checklist ?? []).slice(0, isDone ? undefined : 3);
  return {
    checks: items
      .filter((item) => !item.isOptional || life.random.chance(0.6))
      .map((item) => ({ itemId: checklistItemId(item.code), value: readingOf(life.random, item), isPassed: true })),
    parts: planned.parts.map(([number, quantity]) => {
      const isOwed = isDone && life.warranty === "inWarranty" && isReturnable(number);
      const isOldPartTaken = isOwed && life.random.chance(0.93);
      return {
        partId: partId(number),
        quantity,
        disposition: isDone ? ("used" as const) : ("returned" as const),
        isOldPartTaken,
        oldPartSerial: isOldPartTaken ? `O${life.random.int(100_000, 999_999)}` : "",
        oldPartReason: isOwed && !isOldPartTaken ? life.random.pick(reasons.oldPartWaived) : "",
      };
    }),
    note: "",
  };
}

function isReturnable(number: string): boolean {
  return parts.find((part) => part[0] === number)?.[5]?.isReturnable !== false;
}

/** A reading well inside its limits. */
function readingOf(random: Random, { range, isText }: ChecklistSeed): string {
  if (isText) return "R410A 2.0 kg";
  if (!range) return "";
  const [minimum, maximum] = range;
  if (maximum === null) return String(Math.round(minimum * random.int(10, 90)));
  const value = minimum + (maximum - minimum) * (0.2 + random.next() * 0.6);
  return value.toFixed(maximum < 5 ? 2 : maximum < 100 ? 1 : 0);
}
