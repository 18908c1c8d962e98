import { headers } from "next/headers";
import { createSafeActionClient } from "next-safe-action";
import * as z from "zod";
import { type Capability, capabilityKeys } from "@/lib/access/constants";
import { holds } from "@/lib/auth/actor";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { requestActor } from "@/lib/auth/session";
import { DomainError, refusal } from "@/lib/errors";
import { issuesOf } from "@/lib/validation";
import { failureOf } from "./failures";
import { requireOwnOrigin } from "./origin";
import { type ActionAnswer, type FormAction, formObject, formStateOf, sentForm } from "./schema";

export type Requirement = Capability | "signedIn" | "public";

/** Every defined action and what it asks for, by name; the authorisation tests compare it with the build's manifest. */
export const actionRegistry = new Map<string, Requirement>();

const metadataSchema = z.object({
  name: z.string(),
  requires: z.enum([...capabilityKeys, "signedIn", "public"]),
});

const client = createSafeActionClient({
  defineMetadataSchema: () => metadataSchema,
  handleServerError: (error, { metadata }) => failureOf(error, metadata?.name ?? ""),
}).use(async ({ next }) => {
  requireOwnOrigin(await headers());
  return next();
});

type Definition<Input extends z.ZodType, R extends Requirement> = {
  /** "<folder of lib or app>.<exported name>", such as "tickets.addNote". */
  name: string;
  requires: R;
  /** A z.strictObject: unknown fields are refused. */
  input: Input;
};

/**
 * An action of signed-in staff: own origin → live session → holds the capability anywhere → input parsed → run with
 * `ctx.actor`. Whether it may be done to this very ticket, the mutation decides.
 */
export function staffAction<Input extends z.ZodType>({
  input,
  ...metadata
}: Definition<Input, Capability | "signedIn">) {
  actionRegistry.set(metadata.name, metadata.requires);
  return client
    .metadata(metadata)
    .use(async ({ next }) => {
      const actor = await requestActor();
      if (metadata.requires !== "signedIn" && !holds(actor, metadata.requires)) throw new DomainError("forbidden");
      return next({ ctx: { actor } });
    })
    .inputSchema(refusing(input));
}

/** An action of anybody: own origin → input parsed → run with `ctx.actor`, which carries the network address for throttling. */
export function publicAction<Input extends z.ZodType>({ input, ...metadata }: Definition<Input, "public">) {
  actionRegistry.set(metadata.name, metadata.requires);
  return client
    .metadata(metadata)
    .use(async ({ next }) => next({ ctx: { actor: publicActor(clientAddress(await headers())) } }))
    .inputSchema(refusing(input));
}

/** The same action for `<Form action={…}>`: takes the form, works without scripts, and gives back what was typed. */
export function formAction(action: (input: never) => Promise<ActionAnswer>): FormAction {
  return async (_previous, data) => {
    const { serverError, data: returned } = await action(data as never);
    return serverError ? formStateOf(serverError, sentForm(data)) : { isDone: true, data: returned };
  };
}

type Refusing<Input extends z.ZodType> = { readonly "~standard": z.core.$ZodStandardSchema<Input> };

/** The schema for objects and forms alike, whose refusal is the one failure that all actions answer with. */
function refusing<Input extends z.ZodType>(schema: Input): Refusing<Input> {
  return {
    "~standard": {
      version: 1,
      vendor: "aftersales-desk",
      validate: async (value) => {
        const result = await schema.safeParseAsync(value instanceof FormData ? formObject(value) : value);
        if (!result.success) throw refusal("invalid", issuesOf(result.error));
        return { value: result.data };
      },
    },
  };
}
