import { randomInt, randomUUID } from "node:crypto";
import type { CustomerActor } from "@/lib/auth/actor";
import { customerActor, publicActor } from "@/lib/auth/queries";
import { now, setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import type { DiagnosisInput } from "@/lib/tickets/diagnosis/schema";
import { submitRequest } from "@/lib/tickets/intake/mutations";
import { type RequestInput, requestInput } from "@/lib/tickets/intake/schema";
import { savePlan } from "@/lib/tickets/plan/mutations";
import { type PlanInput, planInput } from "@/lib/tickets/plan/schema";
import { saveReport, waiveSignature } from "@/lib/tickets/report/mutations";
import type { SignatureInput } from "@/lib/tickets/report/schema";
import { acceptQuote, signReport } from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { arriveOnSite, dispatchVisit, finishVisit, startWork } from "@/lib/tickets/visits/mutations";
import { saveVisitRecord } from "@/lib/tickets/visits/record/mutations";
import { type VisitRecordInput, visitRecordInput } from "@/lib/tickets/visits/schema";
import type { Action } from "@/lib/tickets/workflow/constants";
import { performAction } from "@/lib/tickets/workflow/mutations";
import type { ActionInput, ActionResult } from "@/lib/tickets/workflow/schema";
import { ids, type StaffName, serials, staff } from "./company";

/** A Monday without holidays: 10:00 in Shanghai. */
export const monday = new Date("2026-11-23T02:00:00Z");

/** Lets time pass; the clock must have been set. */
export function wait(minutes: number): Date {
  const at = new Date(now().getTime() + minutes * 60_000);
  setClock(at);
  return at;
}

/** A mobile number that no other customer has. */
export function newPhone(): string {
  return `139${String(randomInt(1e8)).padStart(8, "0")}`;
}

export function requestOf(changes: Partial<RequestInput> = {}): RequestInput {
  return requestInput.parse({
    contactName: "王建国",
    contactPhone: newPhone(),
    areaCode: "310104",
    addressDetail: "文三路 398 号",
    serial: serials.inWarranty,
    symptomId: ids.symptom("AC"),
    description: "开机二十分钟后停机，显示 E6",
    serviceMode: "onSite",
    consent: true,
    ...changes,
  });
}

/** A ticket and its customer. */
export type Opened = { number: string; id: string; token: string; customer: CustomerActor };

/** A request as the public form sends it, from an address that sends nothing else. */
export async function openRequest(changes: Partial<RequestInput> = {}): Promise<Opened> {
  const { number, trackingToken } = await submitRequest(publicActor(randomUUID()), requestOf(changes), "web");
  const customer = await customerActor(trackingToken);
  if (!customer) throw new Error("the tracking link does not work");
  return { number, id: customer.ticketId, token: trackingToken, customer };
}

export async function ticketNow(number: string) {
  const ticket = await db.ticket.findUniqueOrThrow({ where: { number } });
  return ticket;
}

export async function versionOf(number: string): Promise<number> {
  return (await ticketNow(number)).version;
}

/** An action by somebody who has just read the ticket. */
export async function act(
  name: StaffName,
  number: string,
  action: Action,
  input: Omit<ActionInput, "version"> = {},
): Promise<ActionResult> {
  return performAction(await staff(name), number, action, { ...input, version: await versionOf(number) });
}

export const diagnosis: DiagnosisInput = {
  symptomId: null,
  faultCodeId: ids.fault("AC"),
  cause: "室外机主板受潮",
  causeLevel: "confirmed",
  method: "remote",
  evidence: "故障代码 E6",
  responsibility: "maker",
  warranty: "inWarranty",
  remoteSolution: "",
};

export function planOf(changes: Partial<PlanInput> = {}): PlanInput {
  const plain = planInput.parse({ place: "onSite", steps: ["更换主板"], labourMinutes: 60, isChargeable: false });
  const appointmentStart = new Date("2026-11-25T01:00:00Z");
  return { ...plain, appointmentStart, appointmentEnd: new Date("2026-11-25T03:00:00Z"), ...changes };
}

/** Both required tests, and the part of the plan. */
export function recordOf(changes: Partial<VisitRecordInput> = {}): VisitRecordInput {
  const checks = [
    { itemId: ids.check("AC-C2"), value: "52", isPassed: true },
    { itemId: ids.check("AC-C3"), value: "", isPassed: true },
  ];
  return { ...visitRecordInput.parse({ checks, parts: [], note: "" }), ...changes };
}

export const report = { findings: "主板受潮", workDone: "更换主板", advice: "", labourMinutes: 60, chargesMinor: 0 };

/** Opens a ticket and takes it to a stage on the usual way; one minute passes with each step. */
export async function ticketAt(stage: "diagnose" | "plan" | "execute" | "report" | "review"): Promise<Opened> {
  const opened = await openRequest();
  const { number } = opened;
  await act("agent", number, "refer");
  if (stage === "diagnose") return opened;
  await saveDiagnosis(await staff("support"), number, await versionOf(number), diagnosis);
  await act("support", number, "diagnose");
  if (stage === "plan") return opened;
  await savePlan(await staff("support"), number, await versionOf(number), planOf());
  await act("support", number, "approvePlan");
  if (stage === "execute") return opened;
  await workOnSite(number);
  await act("technician", number, "finishWork");
  if (stage === "report") return opened;
  const technician = await staff("technician");
  await saveReport(technician, number, await versionOf(number), report);
  await waiveSignature(technician, number, await versionOf(number), "客户不在场");
  await act("technician", number, "deliverReport");
  return opened;
}

/** One visit from dispatch to its end. Returns its id. */
export async function workOnSite(number: string, record: VisitRecordInput = recordOf()): Promise<string> {
  const visitId = await startOnSite(number);
  const technician = await staff("technician");
  await saveVisitRecord(technician, number, await versionOf(number), visitId, record);
  await finishVisit(technician, number, await versionOf(number), visitId, { outcome: "completed", note: "" });
  return visitId;
}

/** A visit on which work has begun. Returns its id. */
export async function startOnSite(number: string): Promise<string> {
  const technician = await staff("technician");
  const order = { kind: "onSite", engineerId: technician.personId, eta: null } as const;
  const { visitId } = await dispatchVisit(technician, number, await versionOf(number), order);
  await arriveOnSite(technician, number, await versionOf(number), visitId);
  await startWork(technician, number, await versionOf(number), visitId);
  return visitId;
}

/** The customer accepts the quote that their page shows; when it shows none, one that there never was. */
export async function acceptRead(customer: CustomerActor) {
  const { quote } = await trackingPage(customer);
  return acceptQuote(customer, quote?.id ?? randomUUID());
}

export const typedSignature: SignatureInput = { kind: "typed", signerName: "王建国" };

/** The customer signs what their page shows; when that is nothing, something else. */
export async function signRead(customer: CustomerActor, signature: SignatureInput = typedSignature) {
  const { report: read } = await trackingPage(customer);
  return signReport(customer, { ...signature, contentHash: read?.contentHash ?? "0".repeat(64) }, "203.0.113.7");
}
