import type { PersonActor } from "@/lib/auth/actor";
import { customerActor, publicActor } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { editIntake } from "@/lib/tickets/intake/edit/mutations";
import { refuseRequest, submitRequest, takeInRequest } from "@/lib/tickets/intake/mutations";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { sendCustomerMessage, withdrawRequest } from "@/lib/tickets/tracking/mutations";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { categoryId, modelId, symptomId } from "@/prisma/seed/catalogue";
import { chinaDay, seededDay } from "@/prisma/seed/demo/days";
import { people } from "@/prisma/seed/demo/people";
import { reasons } from "@/prisma/seed/demo/texts/reasons";
import { customerAnswers, greetings, internalNotes } from "@/prisma/seed/demo/texts/replies";
import { never, type Steps } from "@/prisma/seed/demo/tickets/clockwork";
import { customerOf, did, type Life, pass, person, worker } from "@/prisma/seed/demo/tickets/life";
import { fill } from "@/prisma/seed/demo/tickets/words";

/** The request comes in, by the customer's own hand or taken down by an agent. */
export async function takeIn(life: Life): Promise<void> {
  const { channel, index } = life.story;
  if (channel === "web" || channel === "api") {
    // An address for documentation (RFC 5737), another for each: the throttle counts by address.
    const visitor = publicActor(`198.51.${100 + Math.floor(index / 250)}.${index % 250}`);
    const website = life.story.ending === "spam" ? "http://spam.example" : "";
    const sent = await submitRequest(visitor, { ...requestOf(life), consent: true, website }, channel);
    life.number = sent.number;
    life.customer = await customerActor(sent.trackingToken);
  } else {
    const agents = people.filter(({ posts }) => posts.some(([position]) => position === "CS-ATT"));
    const agent = person(life, life.random.pick(agents).login);
    const { number } = await takeInRequest(agent, { ...requestOf(life), channel, priority: life.story.priority });
    life.number = number;
  }
  life.run.numbers.set(index, life.number);
  const ticket = await db.ticket.findUniqueOrThrow({
    where: { number: life.number },
    select: { version: true, warranty: true },
  });
  life.version = ticket.version;
  life.warranty = ticket.warranty;
}

function requestOf({ story, random, at }: Life) {
  const { customer, device, category, work } = story;
  const day = (days: number) => seededDay(chinaDay(at), days).toISOString().slice(0, 10);
  const slots = [{ day: day(random.int(1, 3)), half: random.pick(["morning", "afternoon"] as const) }];
  return {
    contactName: customer.contact,
    contactPhone: customer.phone,
    contactEmail: customer.email,
    areaCode: customer.areaCode,
    addressDetail: customer.detail,
    serial: story.isSerialGiven ? device.serial : "",
    categoryId: categoryId(category),
    modelId: modelId(device.model),
    symptomId: work?.symptom ? symptomId(work.symptom) : null,
    kind: story.kind,
    description: story.description,
    serviceMode: story.serviceMode,
    preferredTime: story.serviceMode === "onSite" && random.chance(0.5) ? { slots } : null,
    locale: customer.locale,
  };
}

/** Requests held as spam are refused by and by; the newest still wait. */
export async function* reviewHeld(life: Life): Steps {
  yield pass(life, 2_600, "staff");
  const reason = "网址推广，与售后服务无关。";
  await did(life, refuseRequest(person(life, "service"), life.number, { version: life.version, reason }));
}

/** The first word to the customer, and often an answer. */
export async function* greet(life: Life, agent: PersonActor): Steps {
  const { story, random } = life;
  const { locale } = story.customer;
  const isPressing = story.priority !== "normal" || story.customer.tier === "key";
  yield pass(life, isPressing ? 8 : 16, "staff");
  if (story.priority !== "normal" && (story.channel === "web" || story.channel === "api")) {
    await did(life, editIntake(agent, life.number, { version: life.version, priority: story.priority }));
  }
  if (isPressing || random.chance(0.5)) {
    const body = fill(random.pick(greetings[locale]), {
      name: story.customer.contact,
      agent: locale === "en" ? (agent.nameEn ?? agent.name) : agent.name,
    });
    await did(life, postMessage(agent, life.number, { audience: "customer", body, attachmentIds: [] }));
  }
  if (random.chance(0.12)) {
    const note = random.pick(internalNotes);
    await did(life, postMessage(agent, life.number, { audience: "internal", body: note, attachmentIds: [] }));
  }
  if (story.halt === "asked" || random.chance(0.08)) {
    const reason = random.pick(reasons.waitCustomer);
    await did(life, performAction(agent, life.number, "waitForCustomer", { version: life.version, reason }));
    yield story.halt === "asked" ? never : pass(life, 300, "customer");
    const body = random.pick(customerAnswers[locale]);
    await did(life, sendCustomerMessage(await customerOf(life), { body, attachmentIds: [] }));
  } else if (random.chance(0.22)) {
    yield pass(life, 25, "customer");
    const body = random.pick(customerAnswers[locale]);
    await did(life, sendCustomerMessage(await customerOf(life), { body, attachmentIds: [] }));
  }
}

/** Ends a request in consult that leads nowhere. */
export async function* cancel(life: Life, agent: PersonActor): Steps {
  const { story, random, number } = life;
  yield pass(life, 45, "staff");
  if (story.ending === "withdrawn" && random.chance(0.5)) {
    await did(life, withdrawRequest(await customerOf(life), random.pick(reasons.withdrawn)));
    return;
  }
  const original = life.run.numbers.get(story.index - 1);
  const cause = story.ending === "duplicate" && original ? ("duplicate" as const) : causeOf(life);
  const input = {
    version: life.version,
    cause,
    reason: random.pick(reasons[cause]),
    duplicateOf: cause === "duplicate" ? original : undefined,
  };
  await did(life, performAction(agent, number, "cancel", input));
}

function causeOf({ story }: Life): "withdrawn" | "outOfScope" {
  return story.ending === "outOfScope" ? "outOfScope" : "withdrawn";
}

/** Customer service knows the answer itself. */
export async function* answer(life: Life, agent: PersonActor): Steps {
  yield pass(life, 18, "staff");
  await did(life, performAction(agent, life.number, "answer", { version: life.version, answer: life.story.answer }));
}

/** On to technical support; false when nobody is there to do it. */
export async function* refer(life: Life, reason?: string): Steps<boolean> {
  yield pass(life, 12, "staff");
  const agent = await worker(life);
  if (!agent) return false;
  await did(life, performAction(agent, life.number, "refer", { version: life.version, reason }));
  return true;
}
