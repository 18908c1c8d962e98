import { isCapability } from "@/lib/access/constants";
import {
  type CustomerActor,
  type Grant,
  mint,
  type PersonActor,
  type PublicActor,
  type SystemActor,
} from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { type Db, db, type Tx } from "@/lib/db/client";
import { toColumnDay } from "@/lib/format/date";
import { heldOn, secretHash } from "./rules";
import { sessionMaxAgeSeconds } from "./sessions/rules";

const touchTokenEveryMs = 3_600_000;
const listedTokens = 500;

/** A REST token, without its secret, which is not kept. */
export type ApiTokenRow = { id: string; name: string; email: string; createdAt: Date; lastUsedAt: Date | null };

/**
 * The person as an actor, with what their posts of today allow; null when there is no such person or the account is disabled.
 * Posts of closed positions and departments give nothing.
 */
export async function personActor(personId: string, client: Db | Tx = db): Promise<PersonActor | null> {
  const person = await client.person.findFirst({
    where: { id: personId, disabledAt: null },
    select: {
      id: true,
      name: true,
      nameEn: true,
      email: true,
      locale: true,
      assignments: {
        where: {
          ...heldOn(toColumnDay(now())),
          position: { closedAt: null, department: { closedAt: null } },
        },
        select: {
          kind: true,
          position: {
            select: {
              id: true,
              titleZh: true,
              titleEn: true,
              departmentId: true,
              roles: {
                select: {
                  role: { select: { key: true, capabilities: { select: { capability: true, scope: true } } } },
                },
              },
            },
          },
        },
        orderBy: { kind: "asc" },
      },
    },
  });
  if (!person) return null;
  const posts = person.assignments.map(({ kind, position }) => ({
    positionId: position.id,
    departmentId: position.departmentId,
    titleZh: position.titleZh,
    titleEn: position.titleEn,
    kind,
  }));
  const below = await departmentsBelow(
    client,
    posts.map((post) => post.departmentId),
  );
  const grants = person.assignments.flatMap(({ position }) =>
    position.roles.flatMap(({ role }) =>
      role.capabilities.flatMap(({ capability, scope }): Grant[] => {
        if (!isCapability(capability)) return [];
        const tree = below.get(position.departmentId) ?? [position.departmentId];
        const departmentIds = { own: [], department: [position.departmentId], departmentTree: tree, company: null }[
          scope
        ];
        return [{ capability, scope, departmentIds }];
      }),
    ),
  );
  const roleKeys = person.assignments.flatMap(({ position }) => position.roles.map(({ role }) => role.key));
  return mint({
    kind: "person",
    personId: person.id,
    name: person.name,
    nameEn: person.nameEn,
    email: person.email,
    locale: person.locale,
    roleKeys: [...new Set(roleKeys)],
    posts,
    grants,
  });
}

/** The actor of a live session (milliseconds matter: it is asked on every request), null when it ended or was revoked. */
export async function sessionActor(sessionId: string): Promise<PersonActor | null> {
  const at = now();
  // The age too: the cookie's own end is the browser's word.
  const openedAfter = new Date(at.getTime() - sessionMaxAgeSeconds * 1_000);
  const session = await db.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: at }, createdAt: { gt: openedAfter } },
    select: { personId: true },
  });
  return session && personActor(session.personId);
}

/** The actor of a REST token, null when unknown or revoked. */
export async function tokenActor(token: string): Promise<PersonActor | null> {
  const found = await db.apiToken.findUnique({
    where: { tokenHash: secretHash(token) },
    select: { id: true, personId: true, lastUsedAt: true, revokedAt: true },
  });
  if (!found || found.revokedAt) return null;
  const at = now();
  // Not at every call: it tells people which tokens are still in use, for which an hour is near enough.
  if (!found.lastUsedAt || at.getTime() - found.lastUsedAt.getTime() >= touchTokenEveryMs) {
    await db.apiToken.update({ where: { id: found.id }, data: { lastUsedAt: at }, select: { id: true } });
  }
  return personActor(found.personId);
}

/** The tokens that are valid, newest first, for whoever runs the desk. */
export async function apiTokens(_actor: SystemActor): Promise<ApiTokenRow[]> {
  const tokens = await db.apiToken.findMany({
    where: { revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: listedTokens,
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, person: { select: { email: true } } },
  });
  return tokens.map(({ person, ...token }) => ({ ...token, email: person.email }));
}

/** The bearer of a tracking link, null when the link is unknown or withdrawn. */
export async function customerActor(trackingToken: string): Promise<CustomerActor | null> {
  const found = await db.trackingToken.findUnique({
    where: { tokenHash: secretHash(trackingToken) },
    select: { ticketId: true, revokedAt: true, ticket: { select: { contactName: true } } },
  });
  if (!found || found.revokedAt) return null;
  return mint({ kind: "customer", ticketId: found.ticketId, name: found.ticket.contactName });
}

/** Anybody at a network address. */
export function publicActor(address: string): PublicActor {
  return mint({ kind: "public", address });
}

/** Each given department with all below it, itself included. */
async function departmentsBelow(client: Db | Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  // Index: department_parent_id_idx. UNION, not UNION ALL: a cycle that slipped in must not loop for ever.
  const rows = await client.$queryRaw<{ root: string; id: string }[]>`
    WITH RECURSIVE tree AS (
      SELECT id AS root, id FROM department WHERE id = ANY(${[...ids]}::uuid[])
      UNION
      SELECT tree.root, d.id FROM department d JOIN tree ON d.parent_id = tree.id
    ) SELECT root, id FROM tree`;
  const map = new Map<string, string[]>();
  for (const row of rows) map.set(row.root, [...(map.get(row.root) ?? []), row.id]);
  return map;
}
