import type { Prisma } from "@/generated/prisma/client";
import { type Actor, holds } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import type { PartOption, PartSummary } from "./schema";

const maxResults = 50;

const partSelect = {
  id: true,
  number: true,
  nameZh: true,
  nameEn: true,
  unit: true,
  isDivisible: true,
  isReturnable: true,
  priceMinor: true,
} satisfies Prisma.PartSelect;

/**
 * Parts whose number or name contains every word of `q`; those that fit the model come first. For everybody who works on tickets:
 * throws DomainError("forbidden") to others.
 */
export async function searchParts(
  actor: Actor,
  { q, modelId, limit }: { q: string; modelId: string | null; limit: number },
): Promise<PartOption[]> {
  if (!holds(actor, "ticket.read")) throw new DomainError("forbidden");
  const words = q.normalize("NFKC").split(/\s+/).filter(Boolean).slice(0, 8);
  const matches = { AND: words.map(containing) };
  const take = Math.min(limit, maxResults);
  const fitting = modelId ? await find({ ...matches, fits: { some: { modelId } } }, take) : [];
  const missing = take - fitting.length;
  const others =
    missing > 0 ? await find(modelId ? { ...matches, fits: { none: { modelId } } } : matches, missing) : [];
  return [...fitting.map((part) => ({ ...part, isFit: true })), ...others.map((part) => ({ ...part, isFit: false }))];
}

/** No index serves this: even 50,000 part numbers are read through in a few milliseconds. */
function find(where: Prisma.PartWhereInput, take: number): Promise<PartSummary[]> {
  return db.part.findMany({ where, select: partSelect, orderBy: { number: "asc" }, take });
}

function containing(word: string): Prisma.PartWhereInput {
  // Prisma hands LIKE's wildcards through: typed ones mean themselves.
  const filter = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return { OR: [{ number: filter }, { nameZh: filter }, { nameEn: filter }] };
}
