import type * as z from "zod";
import { type Operation, staffOperation } from "@/lib/api/operation";
import type { PersonActor } from "@/lib/auth/actor";
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
import { id } from "@/lib/validation";
import { numberParams, sample, versionAnswer } from "./shapes";
import { nothing, ticket, work } from "./stage-work";

const visit = `${ticket}/visits/{visitId}`;

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

export const visitOperations = [
  ...Object.values(oldPartSteps),
  postVisit,
  ...Object.values(visitSteps),
  putVisitRecord,
];
