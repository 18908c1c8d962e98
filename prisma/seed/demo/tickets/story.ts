import type { ServiceMode, TicketChannel, TicketKind, TicketPriority } from "@/generated/prisma/enums";
import { type DemoCustomer, demoCustomers } from "@/prisma/seed/demo/customers";
import { chinaDay, chinaTime } from "@/prisma/seed/demo/days";
import { eastAreas, southAreas } from "@/prisma/seed/demo/departments";
import type { DemoDevice } from "@/prisma/seed/demo/devices";
import { models } from "@/prisma/seed/demo/models";
import { questions, spam } from "@/prisma/seed/demo/texts/requests";
import { describeFault, describeJob, describeQuestion } from "@/prisma/seed/demo/tickets/words";
import { jobFor, type Work, workFor } from "@/prisma/seed/demo/tickets/work";
import { createRandom, type Random } from "@/prisma/seed/random";

/** How a ticket ends if nothing comes in between. */
export type Ending = "answer" | "remote" | "visit" | "duplicate" | "withdrawn" | "outOfScope" | "spam";
/** What comes in between on the way to a visit. */
export type Twist = "none" | "secondVisit" | "rework" | "rediagnose" | "backorder" | "hold" | "askBack";
/** Where a ticket has got stuck: whoever is next has not come to it. */
export type Halt =
  | "none"
  | "asked"
  | "diagnosis"
  | "plan"
  | "quote"
  | "parts"
  | "hold"
  | "visit"
  | "report"
  | "signature";

/** All that is decided about a ticket before it lives. */
export type Story = {
  index: number;
  at: Date;
  customer: DemoCustomer;
  device: DemoDevice;
  category: string;
  isSerialGiven: boolean;
  channel: TicketChannel;
  kind: TicketKind;
  priority: TicketPriority;
  description: string;
  /** null for what customer service answers by itself. */
  work: Work | null;
  answer: string;
  /** What the customer asks for; the work follows it. null for questions. */
  serviceMode: ServiceMode | null;
  ending: Ending;
  twist: Twist;
  halt: Halt;
  isSlow: boolean;
  /** Not solved at first: the customer has it reopened. */
  isReopened: boolean;
};

const ticketCount = 400;
const days = 200;
/** Share of the tickets that came in during the last days: the desk is at work, not an archive. */
const recentShare = 0.4;
const recentDays = 10;

const kinds = {
  repair: 58,
  consultation: 13,
  installation: 6,
  maintenance: 6,
  complaint: 5,
  returnExchange: 4,
  partsOrder: 4,
  training: 2,
  upgrade: 2,
} satisfies Record<TicketKind, number>;
const channels = { web: 40, phone: 30, chat: 12, dealer: 7, email: 5, walkIn: 3, api: 3 } satisfies Record<
  TicketChannel,
  number
>;
const endings = { visit: 59, remote: 23, answer: 6, duplicate: 3, withdrawn: 4, outOfScope: 2, spam: 3 };
const twists = { none: 62, secondVisit: 10, rework: 5, rediagnose: 4, backorder: 8, hold: 5, askBack: 6 };
/**
 * In turn for the repairs of the last days, so that every stage has work and every state occurs: those from the regions are with the
 * field teams, the others with technical support.
 */
const halts: Readonly<Record<"field" | "desk", readonly Halt[]>> = {
  field: ["visit", "report", "parts", "visit", "hold", "signature", "visit", "none"],
  desk: ["diagnosis", "quote", "plan", "diagnosis", "asked", "plan", "none"],
};

/** The stories of the demo's tickets in the order of their coming in, seen from `until`. */
export function demoStories(until: Date): Story[] {
  const customers = demoCustomers();
  const random = createRandom(400);
  const instants = Array.from({ length: ticketCount }, () => instantBefore(random, until));
  const stories = instants.sort((a, b) => a.getTime() - b.getTime()).map((at, i) => storyOf(customers, at, until, i));
  for (const [i, story] of stories.entries()) {
    if (story.ending === "duplicate") repeat(story, stories[i - 1]);
  }
  const halted = stories.filter((story) => mayHalt(story, until));
  const counts = { field: 0, desk: 0 };
  for (const [i, story] of halted.entries()) {
    const team = isServedBy(eastAreas, story) || (isServedBy(southAreas, story) && i % 2 === 0) ? "field" : "desk";
    story.halt = halts[team][counts[team] % halts[team].length] ?? "none";
    counts[team] += 1;
  }
  return stories;
}

function isServedBy(areas: readonly string[], { customer }: Story): boolean {
  return areas.some((area) => customer.areaCode.startsWith(area));
}

/** A duplicate tells of the same device as the request before it, which must not itself lead nowhere. */
function repeat(story: Story, earlier: Story | undefined): void {
  const isAlive = earlier && ["visit", "remote", "answer"].includes(earlier.ending);
  if (!isAlive) {
    story.ending = "withdrawn";
    return;
  }
  const { customer, device, category, kind, work, description, isSerialGiven, serviceMode } = earlier;
  Object.assign(story, { customer, device, category, kind, work, description, isSerialGiven, serviceMode });
}

/** Repairs of the last days that have had the time to get somewhere. */
function mayHalt({ at, kind, ending, work }: Story, until: Date): boolean {
  const hours = (until.getTime() - at.getTime()) / 3_600_000;
  return kind === "repair" && ending === "visit" && hours > 26 && hours < 260 && (work?.parts.length ?? 0) > 0;
}

function instantBefore(random: Random, until: Date): Date {
  const isRecent = random.chance(recentShare);
  const daysAgo = isRecent ? random.int(0, recentDays) : random.int(recentDays + 1, days);
  const at = chinaTime(chinaDay(until), -daysAgo, random.int(450, 1290));
  return at < until ? at : new Date(at.getTime() - 86_400_000);
}

function storyOf(customers: readonly DemoCustomer[], at: Date, until: Date, index: number): Story {
  const random = createRandom(7_000 + index * 31);
  const channel = random.weighted(channels);
  const customer = customerFor(random, customers, channel);
  const kind = random.weighted(kinds);
  const daysAgo = (until.getTime() - at.getTime()) / 86_400_000;
  const device = deviceFor(random, customer, daysAgo);
  const category = models.find(({ code }) => code === device.model)?.category ?? "";
  const { locale } = customer;
  const base = {
    index,
    at,
    customer,
    device,
    category,
    channel,
    kind,
    isSerialGiven: kind !== "installation" && random.chance(0.82),
    priority: random.weighted({ normal: 76, high: 14, urgent: 4, low: 6 }),
    isSlow: random.chance(0.14),
    isReopened: random.chance(0.05),
    twist: random.weighted(twists),
    halt: "none" as const,
    answer: "",
    serviceMode: null,
  };
  if (kind === "repair") {
    const ending = random.weighted(endings);
    const isTalked = ending === "remote" || ending === "answer";
    const { work, says } = workFor(random, { category, model: device.model, customer, isTalked });
    if (ending === "spam") return { ...base, channel: "web", work: null, ending, description: random.pick(spam) };
    const answer = work.remote?.[locale === "en" ? 1 : 0] ?? "";
    const description = describeFault(random, customer, says, category);
    const serviceMode = modeOf(random, { category, ending, isReopened: base.isReopened });
    return { ...base, work, answer, ending, description, serviceMode };
  }
  if (kind === "installation" || kind === "maintenance" || kind === "upgrade") {
    const { work, says } = jobFor(random, kind, category, locale);
    const ending = random.weighted({ visit: 94, withdrawn: 6 });
    return { ...base, work, ending, description: describeJob(random, customer, says), serviceMode: "onSite" };
  }
  const known = questions.filter((other) => other.kind === kind && (other.category ?? category) === category);
  const inLanguage = known.filter(({ asksEn }) => locale !== "en" || asksEn);
  const question = random.pick(inLanguage.length > 0 ? inLanguage : known);
  const [asks, answer] =
    locale === "en" && question.asksEn && question.answerEn
      ? [question.asksEn, question.answerEn]
      : [question.asks, question.answer];
  const description = describeQuestion(random, customer, asks, kind === "consultation" ? device.model : null);
  return { ...base, work: null, answer, description, ending: "answer" };
}

/** Only what hangs on a wall is brought or sent in; who asks for help from afar gets no visit, also not a second time. */
function modeOf(
  random: Random,
  { category, ending, isReopened }: Pick<Story, "category" | "ending" | "isReopened">,
): ServiceMode {
  const isTalked = (ending === "remote" || ending === "answer") && !isReopened;
  if (isTalked && random.chance(0.4)) return "remote";
  return category === "SPLIT" ? random.weighted({ onSite: 88, depot: 8, mailIn: 4 }) : "onSite";
}

function customerFor(random: Random, customers: readonly DemoCustomer[], channel: TicketChannel): DemoCustomer {
  if (channel === "dealer") return random.pick(customers.filter(({ kind }) => kind === "dealer"));
  // Those with many devices call more often.
  if (random.chance(0.3)) return random.pick(customers.filter(({ devices }) => devices.length > 2));
  return random.pick(customers);
}

/** Prefers a device that was in use when the request came in. */
function deviceFor(random: Random, { devices }: DemoCustomer, daysAgo: number): DemoDevice {
  const used = devices.filter(({ installedDaysAgo }) => installedDaysAgo !== null && installedDaysAgo > daysAgo);
  return random.pick(used.length > 0 ? used : devices);
}
