import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import { diagnosisInput } from "@/lib/tickets/diagnosis/schema";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { planInput, quoteInput } from "@/lib/tickets/plan/schema";
import { sample } from "./shapes";
import { ticket, work } from "./stage-work";

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

export const planOperations = [putDiagnosis, putPlan, postQuote];
