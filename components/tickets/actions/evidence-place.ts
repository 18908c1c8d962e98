import type { EvidenceCode } from "@/lib/tickets/workflow/constants";

const places: Partial<Record<EvidenceCode, string>> = {
  contact: "intake",
  product: "intake",
  description: "intake",
  siteAddress: "intake",
  oldPartsSettled: "old-parts",
};

/** Where on the page a missing piece of evidence is filled in. */
export function placeOf(code: EvidenceCode | undefined): string {
  return (code && places[code]) ?? "work";
}

/** Leads there, the keyboard's focus included. */
export function goToEvidence(code: EvidenceCode | undefined): void {
  const place = document.getElementById(placeOf(code));
  if (!place) return;
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
}
