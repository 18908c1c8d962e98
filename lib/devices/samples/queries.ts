import type { PublicActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { lookUpWarranty } from "../queries";
import type { SampleSerial } from "../schema";

/** Devices that are looked at until both kinds are found. */
const looked = 60;

/** Serial numbers to try the form with in demo mode, one in warranty and one out of it, always the same; none outside of it. */
export async function sampleSerials(_actor: PublicActor): Promise<SampleSerial[]> {
  if (!env().isDemo) return [];
  const devices = await db.device.findMany({ select: { serial: true }, orderBy: { serial: "asc" }, take: looked });
  const samples = new Map<SampleSerial["verdict"], SampleSerial>();
  for (const { serial } of devices) {
    const verdict = (await lookUpWarranty(serial))?.verdict;
    if (verdict && verdict !== "unknown" && !samples.has(verdict)) samples.set(verdict, { serial, verdict });
    if (samples.size === 2) break;
  }
  return [...samples.values()];
}
