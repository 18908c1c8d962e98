import { fastestHumanMs, type HeldReason } from "./constants";

export type Suspicion = {
  honeypot: string;
  /** Since the form was opened; null when that is unknown (REST). */
  elapsedMs: number | null;
  isAddressOverLimit: boolean;
  isPhoneOverLimit: boolean;
  description: string;
};

/** Why a request should wait for a person's eye; empty = straight to the desk. */
export function heldReasonsOf(facts: Suspicion): HeldReason[] {
  const links = facts.description.match(/https?:\/\/|www\./gi)?.length ?? 0;
  const checks: [HeldReason, boolean][] = [
    ["honeypot", facts.honeypot !== ""],
    ["tooFast", facts.elapsedMs !== null && facts.elapsedMs < fastestHumanMs],
    ["manyFromAddress", facts.isAddressOverLimit],
    ["manyFromPhone", facts.isPhoneOverLimit],
    ["links", links > 1],
  ];
  return checks.filter(([, holds]) => holds).map(([reason]) => reason);
}
