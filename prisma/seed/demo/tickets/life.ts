import { can, ticketSubjectSelect } from "@/lib/access/policy";
import type { CustomerActor, PersonActor } from "@/lib/auth/actor";
import { customerActor, personActor } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { assignTicket } from "@/lib/tickets/assignment/mutations";
import { newTrackingToken } from "@/lib/tickets/intake/mutations";
import { stageOwners } from "@/lib/tickets/workflow/constants";
import { chinaDay } from "@/prisma/seed/demo/days";
import { people } from "@/prisma/seed/demo/people";
import { personId } from "@/prisma/seed/demo/reference";
import type { Story } from "@/prisma/seed/demo/tickets/story";
import type { Random } from "@/prisma/seed/random";

/** What the tickets of one seeding share. */
export type Run = {
  until: Date;
  staff: ReadonlyMap<string, PersonActor>;
  /** Ticket numbers by the index of their story. */
  numbers: Map<number, string>;
};

/** A ticket on its way: where it has come to, as its own story knows. */
export type Life = {
  readonly run: Run;
  readonly story: Story;
  readonly random: Random;
  at: Date;
  number: string;
  version: number;
  warranty: "inWarranty" | "outOfWarranty" | "unknown";
  customer: CustomerActor | null;
};

const minute = 60_000;
/** Minutes of the local day between which staff work (in shifts, every day) and customers answer. */
const hours = { staff: [485, 1185], customer: [450, 1330] } as const;

/** All people as actors, by id. */
export async function loadStaff(): Promise<Map<string, PersonActor>> {
  const staff = new Map<string, PersonActor>();
  for (const { login } of people) {
    const actor = await personActor(personId(login));
    if (actor) staff.set(actor.personId, actor);
  }
  return staff;
}

/** One of the people everybody knows, such as "manager". */
export function person(life: Life, login: string): PersonActor {
  const actor = life.run.staff.get(personId(login));
  if (!actor) throw new Error(`nobody is called ${login}`);
  return actor;
}

/** Lets about so many minutes pass, and the night where it falls into one; the slow take four times as long. */
export function pass(life: Life, minutes: number, who: keyof typeof hours): Date {
  const pace = who === "staff" && life.story.isSlow ? 4 : 1;
  life.at = new Date(life.at.getTime() + minutes * pace * (0.6 + life.random.next() * 0.8) * minute);
  const [opens, closes] = hours[who];
  const midnight = chinaDay(life.at).getTime() - 8 * 60 * minute;
  const local = (life.at.getTime() - midnight) / minute;
  const opening = opens + life.random.int(1, 40);
  if (local < opens) life.at = new Date(midnight + opening * minute);
  if (local > closes) life.at = new Date(midnight + (24 * 60 + opening) * minute);
  return life.at;
}

/** Waits for an appointed instant, or goes on at once when that has passed. */
export function waitFor(life: Life, at: Date): Date {
  life.at = new Date(Math.max(life.at.getTime() + minute, at.getTime()));
  return life.at;
}

/** Remembers the version that a change has left. */
export async function did<T extends { version: number }>(life: Life, change: Promise<T>): Promise<T> {
  const result = await change;
  life.version = result.version;
  return result;
}

/**
 * Who works on the ticket in its present stage: the assignee where routing named one who may, else somebody of the team, who takes it.
 * null when nobody of the team may: then the ticket waits.
 */
export async function worker(life: Life): Promise<PersonActor | null> {
  const ticket = await db.ticket.findUniqueOrThrow({
    where: { number: life.number },
    select: { ...ticketSubjectSelect, stage: true, version: true },
  });
  life.version = ticket.version;
  const { capability } = stageOwners[ticket.stage];
  const fit = ticket.stage === "execute" ? await fitForVisit(life) : null;
  const may = (actor: PersonActor) => can(actor, capability, ticket) && (fit?.has(actor.personId) ?? true);
  const assignee = ticket.assigneeId ? life.run.staff.get(ticket.assigneeId) : undefined;
  if (assignee && may(assignee)) return assignee;
  const team = [...life.run.staff.values()].filter(
    (actor) => actor.posts.some((post) => post.departmentId === ticket.departmentId) && may(actor),
  );
  if (team.length === 0) return null;
  const chosen = life.random.pick(team);
  const input = { version: life.version, personId: chosen.personId, reason: "" };
  await did(life, assignTicket(chosen, life.number, input));
  return chosen;
}

/** Who is at work that day and holds the certificate that the plan wants. */
async function fitForVisit({ number, at }: Life): Promise<Set<string>> {
  const plan = await db.plan.findFirst({
    where: { ticket: { number } },
    orderBy: { round: "desc" },
    select: { requiredCertificate: true },
  });
  const today = chinaDay(at);
  const code = plan?.requiredCertificate;
  const certificate = code && { code, OR: [{ validUntil: null }, { validUntil: { gte: today } }] };
  const people = await db.person.findMany({
    where: {
      leaves: { none: { fromDay: { lte: today }, toDay: { gte: today } } },
      ...(certificate && { certificates: { some: certificate } }),
    },
    select: { id: true },
  });
  return new Set(people.map(({ id }) => id));
}

/** The holder of the ticket's tracking link. */
export async function customerOf(life: Life): Promise<CustomerActor> {
  if (life.customer) return life.customer;
  const { id } = await db.ticket.findUniqueOrThrow({ where: { number: life.number }, select: { id: true } });
  life.customer = await customerActor(await db.$transaction((tx) => newTrackingToken(tx, id)));
  if (!life.customer) throw new Error(`no tracking link for ${life.number}`);
  return life.customer;
}
