import type { Operation } from "@/lib/api/operation";
import { askSignature, saveReport, signOnDevice, waiveSignature } from "@/lib/tickets/report/mutations";
import { reportInput, signatureInput, waiverInput } from "@/lib/tickets/report/schema";
import { recordRevisit, saveReview } from "@/lib/tickets/review/mutations";
import { reviewInput, revisitInput } from "@/lib/tickets/review/schema";
import { nothing, ticket, work } from "./stage-work";

export const putReport = work({
  id: "putReport",
  method: "put",
  path: `${ticket}/report`,
  summary: "Save the service report of the present round",
  requires: "ticket.report",
  fields: reportInput,
  example: {
    findings: "Winding of the fan motor open",
    workDone: "Replace the outdoor fan motor, test run in order",
    labourMinutes: 75,
    chargesMinor: 0,
  },
  run: (actor, number, read, fields) => saveReport(actor, number, read, fields),
});

/** Ways to a signature by the last part of their path. */
export const signatureSteps = {
  ask: work({
    id: "signature.ask",
    method: "post",
    path: `${ticket}/signature/ask`,
    summary: "Ask the customer to sign on the tracking page",
    requires: "ticket.report",
    fields: nothing,
    example: {},
    run: (actor, number, read) => askSignature(actor, number, read),
  }),
  onDevice: work({
    id: "signature.onDevice",
    method: "post",
    path: `${ticket}/signature/onDevice`,
    summary: "The customer signs on the engineer's device",
    requires: "ticket.report",
    fields: signatureInput,
    example: { kind: "typed", signerName: "Wang Xiaomei" },
    run: (actor, number, read, fields) => signOnDevice(actor, number, read, fields),
  }),
  waive: work({
    id: "signature.waive",
    method: "post",
    path: `${ticket}/signature/waive`,
    summary: "No signature can be had, with the reason",
    requires: "ticket.report",
    fields: waiverInput,
    example: { reason: "The customer was away and confirmed by phone" },
    run: (actor, number, read, fields) => waiveSignature(actor, number, read, fields.reason),
  }),
} satisfies Record<string, Operation>;

export const postRevisit = work({
  id: "recordRevisit",
  method: "post",
  path: `${ticket}/revisits`,
  summary: "Record a revisit call",
  requires: "ticket.review",
  fields: revisitInput,
  status: 201,
  example: { isReached: true, isSatisfied: true, note: "The customer is satisfied" },
  run: (actor, number, read, fields) => recordRevisit(actor, number, read, fields),
});

export const putReview = work({
  id: "putReview",
  method: "put",
  path: `${ticket}/review`,
  summary: "Save the desk's verdict on the round",
  requires: "ticket.review",
  fields: reviewInput,
  example: { qualityScore: 95, improvementAction: "" },
  run: (actor, number, read, fields) => saveReview(actor, number, read, fields),
});

export const reportOperations = [putReport, ...Object.values(signatureSteps), postRevisit, putReview];
