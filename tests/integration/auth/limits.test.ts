import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { returnSlot, takeSlot } from "@/lib/auth/limits";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";

const tenPerQuarter = { limit: 10, windowSeconds: 900 };

afterEach(() => setClock(null));

test("of 30 parallel tries exactly the limit is allowed", async () => {
  const key = randomUUID();
  const slots = await Promise.all(Array.from({ length: 30 }, () => takeSlot(key, tenPerQuarter)));
  expect(slots.filter((slot) => slot.allowed)).toHaveLength(10);
});

test("a refusal says when its window ends, and ends with it", async () => {
  const key = randomUUID();
  const once = { limit: 1, windowSeconds: 900 };
  setClock(new Date("2026-11-22T08:14:00Z"));
  expect(await takeSlot(key, once)).toEqual({ allowed: true, retryAfterSeconds: 60 });
  expect(await takeSlot(key, once)).toEqual({ allowed: false, retryAfterSeconds: 60 });
  setClock(new Date("2026-11-22T08:15:00Z"));
  expect((await takeSlot(key, once)).allowed).toBe(true);
  expect(await db.rateLimit.count({ where: { key } })).toBe(1);
});

test("a slot given back can be taken again, and never more than were taken", async () => {
  const key = randomUUID();
  const once = { limit: 1, windowSeconds: 900 };
  await takeSlot(key, once);
  await returnSlot(key, once);
  await returnSlot(key, once);
  expect((await takeSlot(key, once)).allowed).toBe(true);
  expect((await takeSlot(key, once)).allowed).toBe(false);
});
