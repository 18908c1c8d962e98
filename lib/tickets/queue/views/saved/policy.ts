import type { Prisma } from "@/generated/prisma/client";
import { canCompany } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { teamOf } from "../../rules";
import type { Share } from "./schema";

/** The views that the actor may open: their own, their teams' and the company's. */
export function savedViewsWhere(actor: PersonActor): Prisma.SavedViewWhereInput {
  const ofTeam = { scope: "department" as const, departmentId: { in: teamOf(actor) } };
  return { OR: [{ ownerId: actor.personId }, ofTeam, { scope: "company" }] };
}

/** True when the actor may rename, share, overwrite and delete a view that they may open. */
export function mayChangeView(actor: PersonActor, view: { ownerId: string; scope: Share["scope"] }): boolean {
  return view.ownerId === actor.personId || (view.scope !== "own" && canCompany(actor, "view.share"));
}

/** True when the actor may share views so: with a team of their own, or with the company. */
export function mayShareView(actor: PersonActor, { scope, departmentId }: Share): boolean {
  if (scope === "own") return true;
  return scope === "company" ? canCompany(actor, "view.share") : teamOf(actor).includes(departmentId ?? "");
}
