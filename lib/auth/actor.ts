import { createHash } from "node:crypto";
import type { Capability, Scope } from "@/lib/access/constants";

declare const minted: unique symbol;

/** A capability that a post gives its holder, limited to departments; null = the whole company. */
export type Grant = {
  capability: Capability;
  scope: Scope;
  /** Departments that the scope covers: the post's own, or it and all below. null for company; empty for own. */
  departmentIds: readonly string[] | null;
};

export type Post = {
  positionId: string;
  departmentId: string;
  titleZh: string;
  titleEn: string;
  kind: "primary" | "concurrent" | "acting";
};

type PersonFields = {
  kind: "person";
  personId: string;
  name: string;
  nameEn: string | null;
  email: string;
  locale: string | null;
  roleKeys: readonly string[];
  posts: readonly Post[];
  grants: readonly Grant[];
};
type CustomerFields = { kind: "customer"; ticketId: string; name: string };
type PublicFields = { kind: "public"; address: string };
type SystemFields = { kind: "system"; name: string };

export type PersonActor = PersonFields & { readonly [minted]: true };
/** The bearer of a tracking link: one ticket. */
export type CustomerActor = CustomerFields & { readonly [minted]: true };
/** Anybody on the public pages; `address` is the network address, for throttling. */
export type PublicActor = PublicFields & { readonly [minted]: true };
export type SystemActor = SystemFields & { readonly [minted]: true };

/** Who does it. Only lib/auth mints actors, so that whoever holds one has been authenticated. */
export type Actor = PersonActor | CustomerActor | PublicActor | SystemActor;

/** Used by lib/auth alone (a test holds this). */
export function mint<T extends PersonFields | CustomerFields | PublicFields | SystemFields>(
  fields: T,
): T & { readonly [minted]: true } {
  return fields as T & { readonly [minted]: true };
}

/** The desk itself, for jobs, the command line and seeding. */
export function systemActor(name: string): SystemActor {
  return mint({ kind: "system", name });
}

/** True when the person has the capability anywhere; whether for a given ticket, the policy says. */
export function holds(actor: Actor, capability: Capability): boolean {
  return actor.kind === "person" && actor.grants.some((grant) => grant.capability === capability);
}

/** Key under which an actor's idempotency keys and limits are kept. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case "person":
      return `person:${actor.personId}`;
    case "customer":
      return `ticket:${actor.ticketId}`;
    case "public":
      return `public:${createHash("sha256").update(actor.address).digest("hex").slice(0, 32)}`;
    case "system":
      return `system:${actor.name}`;
  }
}

/** The person's id for columns that name the person, null for everybody else. */
export function personIdOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.personId : null;
}
