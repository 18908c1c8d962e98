import type { NextRequest } from "next/server";
import type * as z from "zod";
import type { Capability } from "@/lib/access/constants";
import { requireOwnOrigin } from "@/lib/action/origin";
import { holds, type PersonActor } from "@/lib/auth/actor";
import { requestActor } from "@/lib/auth/session";
import { DomainError, refusal } from "@/lib/errors";
import { issuesOf } from "@/lib/validation";
import { failureAnswer, noStore } from "./answer";
import { readBody } from "./body";

const maxBody = 8_192;

type Question<Input extends z.ZodType> = {
  /** Name in the log. */
  name: string;
  requires: Capability;
  input: Input;
  answer: (actor: PersonActor, input: z.output<Input>) => unknown;
};

/**
 * A question that a desk page asks while somebody types: a POST, so that telephone numbers and addresses stay out of the logs of
 * addresses. From our own pages and signed-in staff only; JSON both ways.
 */
export function deskQuestion<Input extends z.ZodType>(question: Question<Input>) {
  return async (request: NextRequest): Promise<Response> => {
    try {
      requireOwnOrigin(request.headers);
      const actor = await requestActor();
      if (!holds(actor, question.requires)) throw new DomainError("forbidden");
      const input = question.input.safeParse(await readJson(request));
      if (!input.success) throw refusal("invalid", issuesOf(input.error));
      return Response.json(await question.answer(actor, input.data), { headers: noStore });
    } catch (error) {
      return failureAnswer(error, question.name);
    }
  };
}

async function readJson(request: NextRequest): Promise<unknown> {
  const body = await readBody(request, maxBody, () => new DomainError("malformed"));
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    // Not JSON: whatever was wrong with it, the sender is told that it is.
    throw new DomainError("malformed");
  }
}
