import { reopenByCustomer } from "@/lib/tickets/tracking/mutations";
import { nextVisitTime } from "@/prisma/seed/demo/days";
import { reasons } from "@/prisma/seed/demo/texts/reasons";
import { runInOrder, type Steps } from "@/prisma/seed/demo/tickets/clockwork";
import { report, review } from "@/prisma/seed/demo/tickets/closing";
import { answer, cancel, greet, refer, reviewHeld, takeIn } from "@/prisma/seed/demo/tickets/intake";
import { customerOf, did, type Life, loadStaff, type Run, waitFor, worker } from "@/prisma/seed/demo/tickets/life";
import { askBack, diagnose, makePlan, type Planned } from "@/prisma/seed/demo/tickets/repair";
import type { Story } from "@/prisma/seed/demo/tickets/story";
import { execute } from "@/prisma/seed/demo/tickets/visits";
import type { Work } from "@/prisma/seed/demo/tickets/work";
import { createRandom } from "@/prisma/seed/random";

/**
 * Has the demo company's people and customers work on tickets up to `until`, through the same mutations as in daily use: whatever the
 * seed contains is something that the product allows. Needs the reference part.
 */
export async function seedTickets(stories: readonly Story[], until: Date): Promise<void> {
  const run: Run = { until, staff: await loadStaff(), numbers: new Map() };
  await runInOrder(
    stories.map((story) => live(lifeOf(run, story))),
    until,
  );
}

function lifeOf(run: Run, story: Story): Life {
  const random = createRandom(90_000 + story.index);
  return { run, story, random, at: story.at, number: "", version: 0, warranty: "unknown", customer: null };
}

async function* live(life: Life): Steps {
  yield life.at;
  await takeIn(life);
  const { ending, work } = life.story;
  if (ending === "spam") return yield* reviewHeld(life);
  for (let round = 1; ; round += 1) {
    const agent = await worker(life);
    if (!agent) return;
    if (round === 1) yield* greet(life, agent);
    if (ending === "duplicate" || ending === "withdrawn" || ending === "outOfScope") return yield* cancel(life, agent);
    if (ending === "answer" || !work) yield* answer(life, agent);
    else if (!(yield* serve(life, work, round))) return;
    if (!(yield* review(life, work !== null && round === 1))) break;
  }
  yield* comeBackLate(life);
}

/** From consult to the delivered report or the declined plan; false when the ticket stays where it is. */
async function* serve(life: Life, work: Work, round: number): Steps<boolean> {
  const twist = round === 1 ? life.story.twist : "none";
  if (!(yield* refer(life))) return false;
  if (twist === "askBack" && !(yield* askBack(life))) return false;
  const isSolved = yield* diagnose(life, work, round);
  if (isSolved === null) return false;
  if (isSolved) return (yield* report(life, work, { chargesMinor: 0, isRemote: true, isSentBack: false })) !== null;
  const planned = yield* carryOut(life, work, twist === "secondVisit" ? "replan" : twist);
  if (planned === null || planned === "declined") return planned === "declined";
  const { chargesMinor } = planned;
  const first = yield* report(life, work, { chargesMinor, isRemote: false, isSentBack: twist === "rework" });
  if (first !== "rework") return first !== null;
  const again = { ...planned, parts: [], minutes: 40, appointment: nextVisitTime(life.at, 16, 40) };
  if (!(yield* execute(life, { ...again, promisedOn: null }, "finished"))) return false;
  return (yield* report(life, work, { chargesMinor, isRemote: false, isSentBack: false })) !== null;
}

/** Plans and visits until the work is done; a setback leads to a second plan, after a second diagnosis where that was wrong. */
async function* carryOut(life: Life, work: Work, twist: string): Steps<Planned | "declined" | null> {
  for (let attempt = 1; ; attempt += 1) {
    const planned = yield* makePlan(life, work, attempt);
    if (planned === null || planned === "declined") return planned;
    const setback = attempt === 1 && (twist === "replan" || twist === "rediagnose") ? twist : "finished";
    const carried = yield* execute(life, planned, setback);
    if (carried === null || carried === "finished") return carried === null ? null : planned;
    if (carried === "rediagnose" && (yield* diagnose(life, work, 2)) === null) return null;
  }
}

/** A few customers come back after the thirty days, so that a new ticket continues the old one. */
async function* comeBackLate(life: Life): Steps {
  const at = new Date(life.run.until.getTime() - life.random.int(3, 60) * 3_600_000);
  // A fault of their own making would bring its verdict on warranty along, and need explaining.
  const isChosen = life.story.work !== null && life.story.work.responsibility !== "use" && life.story.index % 40 === 7;
  if (!isChosen || at.getTime() < life.at.getTime() + 31 * 86_400_000) return;
  yield waitFor(life, at);
  await did(
    life,
    reopenByCustomer(await customerOf(life), life.random.pick(reasons.reopen[life.story.customer.locale])),
  );
}
