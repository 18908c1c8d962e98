"use server";

import { refresh } from "next/cache";
import { formAction, publicAction } from "@/lib/action/client";
import type { CustomerActor } from "@/lib/auth/actor";
import { customerActor } from "@/lib/auth/queries";
import { DomainError } from "@/lib/errors";
import * as customer from "./mutations";
import {
  acceptForm,
  declineForm,
  messageForm,
  photoForm,
  ratingForm,
  reopenForm,
  signatureForm,
  withdrawForm,
} from "./schema";

export const sendMessage = formAction(
  publicAction({ name: "tickets/tracking.sendMessage", requires: "public", input: messageForm }).action(
    async ({ parsedInput: { token, ...message } }) =>
      asCustomer(token, (actor) => customer.sendCustomerMessage(actor, message)),
  ),
);

export const removePhoto = formAction(
  publicAction({ name: "tickets/tracking.removePhoto", requires: "public", input: photoForm }).action(
    async ({ parsedInput: { token, photoId } }) => asCustomer(token, (actor) => customer.removePhoto(actor, photoId)),
  ),
);

export const acceptQuote = formAction(
  publicAction({ name: "tickets/tracking.acceptQuote", requires: "public", input: acceptForm }).action(
    async ({ parsedInput: { token, quoteId } }) => asCustomer(token, (actor) => customer.acceptQuote(actor, quoteId)),
  ),
);

export const declineQuote = formAction(
  publicAction({ name: "tickets/tracking.declineQuote", requires: "public", input: declineForm }).action(
    async ({ parsedInput: { token, reason, quoteId } }) =>
      asCustomer(token, (actor) => customer.declineQuote(actor, reason, quoteId)),
  ),
);

export const signReport = formAction(
  publicAction({ name: "tickets/tracking.signReport", requires: "public", input: signatureForm }).action(
    async ({ parsedInput, ctx }) => {
      const { token, kind, signerName, contentHash } = parsedInput;
      const signature = kind === "drawn" ? { kind, path: parsedInput.path } : { kind };
      return asCustomer(token, (actor) =>
        customer.signReport(actor, { ...signature, signerName, contentHash }, ctx.actor.address),
      );
    },
  ),
);

export const rateService = formAction(
  publicAction({ name: "tickets/tracking.rateService", requires: "public", input: ratingForm }).action(
    async ({ parsedInput: { token, ...rating } }) => asCustomer(token, (actor) => customer.rateService(actor, rating)),
  ),
);

export const reopenTicket = formAction(
  publicAction({ name: "tickets/tracking.reopenTicket", requires: "public", input: reopenForm }).action(
    async ({ parsedInput: { token, reason } }) =>
      asCustomer(token, (actor) => customer.reopenByCustomer(actor, reason)),
  ),
);

export const withdrawRequest = formAction(
  publicAction({ name: "tickets/tracking.withdrawRequest", requires: "public", input: withdrawForm }).action(
    async ({ parsedInput: { token, reason } }) => asCustomer(token, (actor) => customer.withdrawRequest(actor, reason)),
  ),
);

/** Runs it for the bearer of the link. Done or refused, the page then shows how things stand now. */
async function asCustomer<T>(token: string, work: (actor: CustomerActor) => Promise<T>): Promise<T> {
  try {
    const actor = await customerActor(token);
    if (!actor) throw new DomainError("notFound");
    return await work(actor);
  } finally {
    refresh();
  }
}
