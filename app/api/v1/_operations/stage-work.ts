import * as z from "zod";
import { type Operation, staffOperation } from "@/lib/api/operation";
import type { PersonActor } from "@/lib/auth/actor";
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

/** A call that records something under the version that was read. */
export function work<B extends z.ZodType>(definition: Work<B>): Operation {
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

export const nothing = z.strictObject({});
export const ticket = "/tickets/{number}";
