import type { NextRequest } from "next/server";
import type * as z from "zod";
import type { Capability } from "@/lib/access/constants";
import { failureOf } from "@/lib/action/failures";
import { isOwnOrigin } from "@/lib/action/rules";
import { holds, type PersonActor } from "@/lib/auth/actor";
import { requestActor } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { DomainError, errorStatus, refusal } from "@/lib/errors";
import { issuesOf } from "@/lib/validation";

const noStore = { "Cache-Control": "private, no-store" };
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
      const { appUrl, isDemo } = env();
      const { headers } = request;
      const from = {
        origin: headers.get("origin"),
        host: headers.get("host"),
        fetchSite: headers.get("sec-fetch-site"),
      };
      if (!isOwnOrigin(from, appUrl, isDemo)) throw new DomainError("forbidden");
      const actor = await requestActor();
      if (!holds(actor, question.requires)) throw new DomainError("forbidden");
      const input = question.input.safeParse(await readJson(request));
      if (!input.success) throw refusal("invalid", issuesOf(input.error));
      return Response.json(await question.answer(actor, input.data), { headers: noStore });
    } catch (error) {
      const failure = failureOf(error, question.name);
      const status = failure.code === "internal" ? 500 : errorStatus[failure.code];
      return Response.json(failure, { status, headers: noStore });
    }
  };
}

async function readJson(request: NextRequest): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBody) throw new DomainError("malformed");
  try {
    return await request.json();
  } catch {
    // Not JSON: whatever was wrong with it, the sender is told that it is.
    throw new DomainError("malformed");
  }
}
