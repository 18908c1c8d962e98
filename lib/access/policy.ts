import { type Ability, AbilityBuilder, subject } from "@casl/ability";
import { accessibleBy, createPrismaAbility, type Model, type PrismaQueryOf, type Subjects } from "@casl/prisma/runtime";
import type { Prisma } from "@/generated/prisma/client";
import type { Capability } from "@/lib/access/constants";
import type { Actor, Grant, PersonActor } from "@/lib/auth/actor";

/** What the policy looks at; every query that feeds `can` selects exactly this (`ticketSubjectSelect`). */
export type TicketSubject = {
  id: string;
  departmentId: string | null;
  assigneeId: string | null;
  isHeld: boolean;
  involvements: { departmentId: string; personId: string | null }[];
};

export const ticketSubjectSelect = {
  id: true,
  departmentId: true,
  assigneeId: true,
  isHeld: true,
  involvements: { select: { departmentId: true, personId: true } },
} satisfies Prisma.TicketSelect;

// biome-ignore lint/suspicious/noExplicitAny: the shape the library asks for
type PrismaQuery = PrismaQueryOf<Prisma.TypeMap, Model<any, any>>;
type AppAbility = Ability<[Capability, Subjects<{ Ticket: TicketSubject }> | "Company"], PrismaQuery>;

const abilities = new WeakMap<object, AppAbility>();

/** True when the actor may use the capability on this ticket. Deny by default. */
export function can(actor: Actor, capability: Capability, ticket: TicketSubject): boolean {
  return abilityOf(actor).can(capability, subject("Ticket", { ...ticket }));
}

/** True when the actor has a company-wide capability that is not about one ticket (org.read, ticket.create …). */
export function canCompany(actor: Actor, capability: Capability): boolean {
  return abilityOf(actor).can(capability, "Company");
}

/** The list filter of the same policy: tickets on which the actor may use the capability. */
export function ticketsWhere(actor: Actor, capability: Capability = "ticket.read"): Prisma.TicketWhereInput {
  const ability = abilityOf(actor);
  // Without any rule the library's answer needs an extended client; a filter that nothing passes says the same.
  if (!ability.can(capability, "Ticket")) return { id: { in: [] } };
  return accessibleBy(ability, capability).ofType("Ticket") as Prisma.TicketWhereInput;
}

/** The one translation of grants into rules; `can` and every list filter derive from it. */
function abilityOf(actor: Actor): AppAbility {
  const known = abilities.get(actor);
  if (known) return known;
  const builder = new AbilityBuilder<AppAbility>(createPrismaAbility);
  if (actor.kind === "person") {
    for (const grant of actor.grants) {
      if (grant.departmentIds === null) builder.can(grant.capability, "Company");
      builder.can(grant.capability, "Ticket", conditions(actor, grant));
    }
  }
  if (actor.kind === "customer") builder.can("ticket.read", "Ticket", { id: actor.ticketId });
  const ability = builder.build();
  abilities.set(actor, ability);
  return ability;
}

function conditions(actor: PersonActor, grant: Grant): Prisma.TicketWhereInput {
  const isHeld = grant.capability === "intake.review";
  if (grant.departmentIds === null) return { isHeld };
  const mine = { assigneeId: actor.personId };
  if (grant.scope === "own") {
    const handled = { involvements: { some: { personId: actor.personId } } };
    return grant.capability === "ticket.read" ? { isHeld, OR: [mine, handled] } : { isHeld, ...mine };
  }
  const departmentIds = [...grant.departmentIds];
  const owned = { departmentId: { in: departmentIds } };
  const handled = { involvements: { some: { departmentId: { in: departmentIds } } } };
  return grant.capability === "ticket.read" ? { isHeld, OR: [owned, mine, handled] } : { isHeld, ...owned };
}
