import * as z from "zod";
import { staffOperation } from "@/lib/api/operation";
import { DomainError } from "@/lib/errors";
import { assignTicket } from "@/lib/tickets/assignment/mutations";
import { assigneeInput } from "@/lib/tickets/assignment/schema";
import { editIntake } from "@/lib/tickets/intake/edit/mutations";
import { takeInRequest } from "@/lib/tickets/intake/mutations";
import { intakeInput, intakePatch } from "@/lib/tickets/intake/schema";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { messageInput } from "@/lib/tickets/messages/schema";
import { ticketActions, ticketPage } from "@/lib/tickets/queries";
import { queuePage } from "@/lib/tickets/queue/queries";
import { queueQuery } from "@/lib/tickets/queue/schema";
import { eventsPage } from "@/lib/tickets/timeline/queries";
import { eventsQuery } from "@/lib/tickets/timeline/schema";
import { transitions } from "@/lib/tickets/workflow/constants";
import { actionsAnswer, eventsAnswer, numberParams, queueAnswer, sample, ticketAnswer, versionAnswer } from "./shapes";

const params = numberParams;
const example = { params: { number: sample.number } };

export const listTickets = staffOperation({
  id: "listTickets",
  method: "get",
  path: "/tickets",
  summary: "Tickets within sight, filtered, sorted, by pages",
  requires: "ticket.read",
  schemas: { query: queueQuery.strict() },
  response: { status: 200, schema: queueAnswer },
  example: { query: { stage: "consult", sort: "due", limit: "20" } },
  run: (actor, { query }) => queuePage(actor, query),
});

export const createTicket = staffOperation({
  id: "createTicket",
  method: "post",
  path: "/tickets",
  summary: "Take in a request for a customer",
  requires: "ticket.create",
  schemas: { body: intakeInput },
  response: { status: 201, schema: z.object({ number: z.string() }) },
  example: {
    body: {
      contactName: "Mr Li",
      contactPhone: "13900139000",
      kind: "repair",
      channel: "phone",
      priority: "high",
      description: "The heat pump gives no hot water and shows P2.",
    },
  },
  run: (actor, { body }) => takeInRequest(actor, body),
});

export const getTicket = staffOperation({
  id: "getTicket",
  method: "get",
  path: "/tickets/{number}",
  summary: "One ticket with all that its stages recorded",
  requires: "ticket.read",
  schemas: { params },
  response: { status: 200, schema: ticketAnswer },
  example,
  run: async (actor, input) => {
    const page = await ticketPage(actor, input.params.number);
    if (!page) throw new DomainError("notFound");
    const { actions: _, may: __, ...ticket } = page;
    return ticket;
  },
});

export const editTicket = staffOperation({
  id: "editTicket",
  method: "patch",
  path: "/tickets/{number}",
  summary: "Correct what was taken in",
  requires: "signedIn",
  schemas: { params, body: intakePatch },
  response: { status: 200, schema: versionAnswer },
  example: { ...example, body: { version: sample.version, priority: "urgent", serial: sample.serial } },
  run: (actor, input) => editIntake(actor, input.params.number, input.body),
});

export const listEvents = staffOperation({
  id: "listEvents",
  method: "get",
  path: "/tickets/{number}/events",
  summary: "The history of a ticket, newest first, by pages",
  requires: "ticket.read",
  schemas: { params, query: eventsQuery.strict() },
  response: { status: 200, schema: eventsAnswer },
  example: { ...example, query: { limit: "20" } },
  run: (actor, { params: { number }, query }) => eventsPage(actor, number, query),
});

export const listActions = staffOperation({
  id: "listActions",
  method: "get",
  path: "/tickets/{number}/actions",
  summary: "Every action of the workflow, whether this person may do it now, and what is still missing",
  requires: "ticket.read",
  schemas: { params },
  response: { status: 200, schema: actionsAnswer },
  example,
  run: async (actor, input) => {
    const actions = await ticketActions(actor, input.params.number);
    return {
      items: transitions.map(({ action }) => {
        const offered = actions.find((available) => available.action === action);
        return { action, allowed: offered?.isReady ?? false, missing: offered?.missing ?? [] };
      }),
    };
  },
});

export const createMessage = staffOperation({
  id: "createMessage",
  method: "post",
  path: "/tickets/{number}/messages",
  summary: "Write to the customer, or an internal note",
  requires: "signedIn",
  schemas: { params, body: messageInput },
  response: { status: 201, schema: versionAnswer.extend({ messageId: z.string() }) },
  example: { ...example, body: { audience: "internal", body: "The customer is at home after three." } },
  run: (actor, input) => postMessage(actor, input.params.number, input.body),
});

export const assign = staffOperation({
  id: "setAssignee",
  method: "put",
  path: "/tickets/{number}/assignee",
  summary: "Give the ticket to a person or a team",
  requires: "signedIn",
  schemas: { params, body: assigneeInput },
  response: { status: 200, schema: versionAnswer },
  example: { ...example, body: { version: sample.version, personId: null, reason: "Back to the team" } },
  run: (actor, input) => assignTicket(actor, input.params.number, input.body),
});

export const ticketOperations = [
  listTickets,
  createTicket,
  getTicket,
  editTicket,
  listEvents,
  listActions,
  createMessage,
  assign,
];
