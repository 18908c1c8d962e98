import * as z from "zod";
import { type Operation, staffOperation } from "@/lib/api/operation";
import type { PersonActor } from "@/lib/auth/actor";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import { diagnosisInput } from "@/lib/tickets/diagnosis/schema";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { planInput, quoteInput } from "@/lib/tickets/plan/schema";
import { askSignature, saveReport, signOnDevice, waiveSignature } from "@/lib/tickets/report/mutations";
import { reportInput, signatureInput, waiverInput } from "@/lib/tickets/report/schema";
import { recordRevisit, saveReview } from "@/lib/tickets/review/mutations";
import { reviewInput, revisitInput } from "@/lib/tickets/review/schema";
import {
  arriveOnSite,
  callOffVisit,
  contactCustomer,
  dispatchVisit,
  finishVisit,
  startWork,
} from "@/lib/tickets/visits/mutations";
import { receiveOldPart, waiveOldPart } from "@/lib/tickets/visits/old-parts/mutations";
import { saveVisitRecord } from "@/lib/tickets/visits/record/mutations";
import {
  callOffInput,
  contactInput,
  dispatchInput,
  finishInput,
  oldPartWaiver,
  visitRecordInput,
} from "@/lib/tickets/visits/schema";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import { id, version } from "@/lib/validation";
import { numberParams, sample, versionAnswer } from "./shapes";

// What each stage records. A body is {version, …fields}: `versioned` takes the version off before the noun's own schema sees the rest.

type Work<B extends z.ZodType> = {
  id: string;
  method: "put" | "post";
  path: string;
  summary: string;
  requires: Operation["requires"];
  fields: B;
  example: unknown;
  status?: number;
  run: (
    actor: PersonActor,
    number: string,
    version: number,
    fields: z.infer<B>,
    visitId: string,
  ) => Promise<TicketVersion>;
};

const visitParams = numberParams.extend({ visitId: id });

function work<B extends z.ZodType>(definition: Work<B>): Operation {
  const { fields, run, status = 200, example, ...rest } = definition;
  const isOfVisit = definition.path.includes("{visitId}");
  return staffOperation({
    ...rest,
    schemas: { params: isOfVisit ? visitParams : numberParams, body: versioned(fields) },
    response: { status, schema: versionAnswer },
    example: {
      params: isOfVisit ? { number: sample.number, visitId: sample.visitId } : { number: sample.number },
      body: { version: sample.version, ...(example as object) },
    },
    run: (actor, { params, body }) => {
      const { version: read, fields: parsed } = body as { version: number; fields: z.infer<B> };
      const { number, visitId = "" } = params as { number: string; visitId?: string };
      return run(actor, number, read, parsed, visitId);
    },
  });
}

function versioned<B extends z.ZodType>(fields: B) {
  return z.preprocess((value, context) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    }
    const { version: read, ...rest } = value as Record<string, unknown>;
    return { version: read, fields: rest };
  }, z.strictObject({ version, fields }));
}

const nothing = z.strictObject({});
const ticket = "/tickets/{number}";
const visit = `${ticket}/visits/{visitId}`;

export const putDiagnosis = work({
  id: "putDiagnosis",
  method: "put",
  path: `${ticket}/diagnosis`,
  summary: "Save the diagnosis of the present round",
  requires: "ticket.diagnose",
  fields: diagnosisInput,
  example: {
    faultCodeId: sample.faultCodeId,
    cause: "The winding of the outdoor fan motor is open",
    causeLevel: "confirmed",
    method: "remote",
    evidence: "Video: the fan stands still, code E1",
    responsibility: "maker",
    warranty: "inWarranty",
  },
  run: (actor, number, read, fields) => saveDiagnosis(actor, number, read, fields),
});

export const putPlan = work({
  id: "putPlan",
  method: "put",
  path: `${ticket}/plan`,
  summary: "Save the plan of the present round; a quote that is out is withdrawn",
  requires: "ticket.plan",
  fields: planInput,
  example: {
    place: "onSite",
    steps: ["Switch off and check for voltage", "Replace the outdoor fan motor", "Run for thirty minutes"],
    labourMinutes: 90,
    isChargeable: false,
    appointmentStart: "2099-01-05T01:00:00Z",
    appointmentEnd: "2099-01-05T04:00:00Z",
    parts: [{ partId: sample.partId, quantity: 1, supply: "reserved" }],
  },
  run: (actor, number, read, fields) => savePlan(actor, number, read, fields),
});

export const postQuote = work({
  id: "sendQuote",
  method: "post",
  path: `${ticket}/quotes`,
  summary: "Send the customer a quote for the present, chargeable plan",
  requires: "ticket.plan",
  fields: quoteInput,
  status: 201,
  example: {
    lines: [{ kind: "labour", text: "Labour on site", quantity: 1, unitMinor: 12000 }],
    validUntil: "2099-01-12T00:00:00Z",
  },
  run: (actor, number, read, fields) => sendQuote(actor, number, read, fields),
});

export const postVisit = work({
  id: "dispatchVisit",
  method: "post",
  path: `${ticket}/visits`,
  summary: "Send an engineer, or give a bench job",
  requires: "signedIn",
  fields: dispatchInput,
  status: 201,
  example: { kind: "onSite", engineerId: sample.engineerId },
  run: (actor, number, read, fields) => dispatchVisit(actor, number, read, fields),
});

export const putVisitRecord = work({
  id: "putVisitRecord",
  method: "put",
  path: `${visit}/record`,
  summary: "Save checks, measurements and parts of a visit under way",
  requires: "ticket.execute",
  fields: visitRecordInput,
  example: {
    checks: [],
    parts: [
      { partId: sample.partId, quantity: 1, disposition: "used", isOldPartTaken: true, oldPartSerial: "YF-2023-118" },
    ],
    note: "Runs normally after the replacement",
  },
  run: (actor, number, read, fields, visitId) => saveVisitRecord(actor, number, read, visitId, fields),
});

/** The steps of a visit by the last part of their path. */
export const visitSteps = {
  contact: work({
    id: "visit.contact",
    method: "post",
    path: `${visit}/contact`,
    summary: "The engineer has reached the customer",
    requires: "ticket.execute",
    fields: contactInput,
    example: { eta: "2099-01-05T01:30:00Z" },
    run: (actor, number, read, fields, visitId) => contactCustomer(actor, number, read, visitId, fields),
  }),
  arrive: work({
    id: "visit.arrive",
    method: "post",
    path: `${visit}/arrive`,
    summary: "The engineer is on site",
    requires: "ticket.execute",
    fields: nothing,
    example: {},
    run: (actor, number, read, _fields, visitId) => arriveOnSite(actor, number, read, visitId),
  }),
  start: work({
    id: "visit.start",
    method: "post",
    path: `${visit}/start`,
    summary: "Work begins",
    requires: "ticket.execute",
    fields: nothing,
    example: {},
    run: (actor, number, read, _fields, visitId) => startWork(actor, number, read, visitId),
  }),
  finish: work({
    id: "visit.finish",
    method: "post",
    path: `${visit}/finish`,
    summary: "The visit ends, completed or not",
    requires: "ticket.execute",
    fields: finishInput,
    example: { outcome: "completed", note: "" },
    run: (actor, number, read, fields, visitId) => finishVisit(actor, number, read, visitId, fields),
  }),
  callOff: work({
    id: "visit.callOff",
    method: "post",
    path: `${visit}/callOff`,
    summary: "The visit is called off",
    requires: "ticket.execute",
    fields: callOffInput,
    example: { reason: "The customer is not at home" },
    run: (actor, number, read, fields, visitId) => callOffVisit(actor, number, read, visitId, fields),
  }),
} satisfies Record<string, Operation>;

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

const oldPartParams = numberParams.extend({ visitPartId: id });

function oldPartStep<B extends z.ZodType>(
  name: string,
  requires: Operation["requires"],
  summary: string,
  body: B,
  example: unknown,
  run: (actor: PersonActor, number: string, visitPartId: string, fields: z.infer<B>) => Promise<TicketVersion>,
): Operation {
  return staffOperation({
    id: `oldPart.${name}`,
    method: "post",
    path: `${ticket}/oldParts/{visitPartId}/${name}`,
    summary,
    requires,
    schemas: { params: oldPartParams, body },
    response: { status: 200, schema: versionAnswer },
    example: { params: { number: sample.number, visitPartId: sample.visitPartId }, body: example },
    run: (actor, input) => run(actor, input.params.number, input.params.visitPartId, input.body as z.infer<B>),
  });
}

/** What becomes of an old part that is owed, by the last part of its path. */
export const oldPartSteps = {
  receive: oldPartStep(
    "receive",
    "parts.receiveOld",
    "The old store has the part that was owed",
    nothing,
    {},
    (actor, number, visitPartId) => receiveOldPart(actor, number, visitPartId),
  ),
  waive: oldPartStep(
    "waive",
    "parts.waiveOld",
    "Nothing needs to come back, with the reason",
    oldPartWaiver,
    { reason: "Destroyed on removal, photo in the record" },
    (actor, number, visitPartId, fields) => waiveOldPart(actor, number, visitPartId, fields.reason),
  ),
} satisfies Record<string, Operation>;

export const workOperations = [
  ...Object.values(oldPartSteps),
  putDiagnosis,
  putPlan,
  postQuote,
  postVisit,
  ...Object.values(visitSteps),
  putVisitRecord,
  putReport,
  ...Object.values(signatureSteps),
  postRevisit,
  putReview,
];
