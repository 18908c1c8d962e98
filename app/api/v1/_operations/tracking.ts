import * as z from "zod";
import { type Operation, publicOperation } from "@/lib/api/operation";
import type { CustomerActor, PublicActor } from "@/lib/auth/actor";
import { customerActor } from "@/lib/auth/queries";
import { DomainError } from "@/lib/errors";
import { surveyInput } from "@/lib/tickets/review/schema";
import {
  acceptQuote,
  declineQuote,
  rateService,
  reopenByCustomer,
  sendCustomerMessage,
  signReport,
  withdrawRequest,
} from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import {
  acceptInput,
  customerMessageInput,
  customerSignatureInput,
  declineInput,
  reopenInput,
  withdrawInput,
} from "@/lib/tickets/tracking/schema";
import { sample, trackAnswer, versionAnswer } from "./shapes";

const params = z.strictObject({ token: z.string().max(100) });

async function customerOf(token: string): Promise<CustomerActor> {
  const customer = await customerActor(token);
  if (!customer) throw new DomainError("notFound");
  return customer;
}

export const track = publicOperation({
  id: "track",
  method: "get",
  path: "/track/{token}",
  summary: "The ticket as its customer sees it",
  requires: "public",
  schemas: { params },
  response: { status: 200, schema: trackAnswer },
  example: { params: { token: sample.trackingToken } },
  run: async (_actor, input) => trackingPage(await customerOf(input.params.token)),
});

type Step<B extends z.ZodType> = {
  name: string;
  summary: string;
  body: B;
  example: unknown;
  run: (customer: CustomerActor, body: z.infer<B>, actor: PublicActor) => Promise<unknown>;
};

function customerStep<B extends z.ZodType>({ name, summary, body, example, run }: Step<B>): Operation {
  return publicOperation({
    id: `track.${name}`,
    method: "post",
    path: `/track/{token}/actions/${name}`,
    summary,
    requires: "public",
    schemas: { params, body },
    response: { status: 200, schema: versionAnswer },
    example: { params: { token: sample.trackingToken }, body: example },
    // The ticket's: a phone changes its address between two tries.
    ownerOf: (input) => customerOf(input.params.token),
    run: async (actor, input) => run(await customerOf(input.params.token), input.body as z.infer<B>, actor),
  });
}

/** The customer's steps by the last part of their path. */
export const customerSteps = {
  message: customerStep({
    name: "message",
    summary: "Write to the desk",
    body: customerMessageInput,
    example: { body: "Please call before you come." },
    run: (customer, body) => sendCustomerMessage(customer, body),
  }),
  acceptQuote: customerStep({
    name: "acceptQuote",
    summary: "Accept the quote that is out",
    body: acceptInput,
    example: { quoteId: sample.quoteId },
    run: (customer, body) => acceptQuote(customer, body.quoteId),
  }),
  declineQuote: customerStep({
    name: "declineQuote",
    summary: "Decline the quote that is out",
    body: declineInput,
    example: { reason: "Over our budget" },
    run: (customer, body) => declineQuote(customer, body.reason, body.quoteId),
  }),
  sign: customerStep({
    name: "sign",
    summary: "Sign the service report",
    body: customerSignatureInput,
    example: { kind: "typed", signerName: "Wang Xiaomei", contentHash: sample.contentHash },
    run: (customer, body, actor) => signReport(customer, body, actor.address),
  }),
  rate: customerStep({
    name: "rate",
    summary: "Rate the service",
    body: surveyInput,
    example: { stars: 5, reasons: ["punctual", "professional"], comment: "Very good service", isSolved: true },
    run: (customer, body) => rateService(customer, body),
  }),
  reopen: customerStep({
    name: "reopen",
    summary: "Not solved: reopen the ticket",
    body: reopenInput,
    example: { reason: "It stopped cooling again the next day" },
    run: (customer, body) => reopenByCustomer(customer, body.reason),
  }),
  cancel: customerStep({
    name: "cancel",
    summary: "Withdraw the request",
    body: withdrawInput,
    example: { reason: "Solved by ourselves" },
    run: (customer, body) => withdrawRequest(customer, body.reason),
  }),
} satisfies Record<string, Operation>;

export const trackingOperations = [track, ...Object.values(customerSteps)];
