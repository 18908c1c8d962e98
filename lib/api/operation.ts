import * as z from "zod";
import type { Capability } from "@/lib/access/constants";
import { type Actor, actorKey, holds, type PersonActor, type PublicActor } from "@/lib/auth/actor";
import { clientAddress } from "@/lib/auth/address";
import { takeOrRefuse } from "@/lib/auth/limits";
import { publicActor, tokenActor } from "@/lib/auth/queries";
import { secretHash } from "@/lib/auth/rules";
import { mapUnavailable } from "@/lib/db/failures";
import { DomainError, errorStatus, refusal } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { issuesOf } from "@/lib/validation";
import { noStore } from "./answer";
import { readBody } from "./body";
import { once, type StoredAnswer } from "./idempotency";
import { type ProblemCode, problemResponse } from "./problem";

const maxBodyBytes = 1024 * 1024;
const perToken = { limit: 600, windowSeconds: 60 };

type Schemas = { params: z.ZodObject; query: z.ZodObject; body: z.ZodType };
type Input<S extends Schemas> = { params: z.infer<S["params"]>; query: z.infer<S["query"]>; body: z.infer<S["body"]> };

/** One call of the REST API: the route, the check and the document come from it. */
export type Operation<S extends Schemas = Schemas, A extends Actor = Actor, R = unknown> = {
  id: string;
  method: "get" | "post" | "put" | "patch";
  /** As in OpenAPI: /tickets/{number}. */
  path: string;
  summary: string;
  /** Capability needed somewhere; the mutation decides about the thing itself. */
  requires: Capability | "signedIn" | "public";
  schemas: S;
  response: { status: number; schema: z.ZodType };
  /** Whose a POST's idempotency key is, where not the sender's. */
  ownerOf?: (input: Input<S>) => Promise<Actor>;
  /** A request that works once the numbers and ids in it are those that an earlier call returned. */
  example: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
  run: (actor: A, input: Input<S>) => Promise<R>;
  /** The answer's body; for POST made from what the change's transaction returned. */
  answer: (result: R) => unknown;
};

const none = z.strictObject({});

type Definition<S extends Partial<Schemas>, A extends Actor, R> = Omit<
  Operation<{ params: z.ZodObject; query: z.ZodObject; body: z.ZodType } & S, A, R>,
  "schemas" | "answer"
> & { schemas: S; answer?: (result: R) => unknown };

/** An operation of a person with a token. */
export function staffOperation<S extends Partial<Schemas>, R>(definition: Definition<S, PersonActor, R>): Operation {
  return complete(definition);
}

/** An operation without a token. */
export function publicOperation<S extends Partial<Schemas>, R>(definition: Definition<S, PublicActor, R>): Operation {
  return complete(definition);
}

function complete<S extends Partial<Schemas>, A extends Actor, R>(definition: Definition<S, A, R>): Operation {
  const schemas = { params: none, query: none, body: none, ...definition.schemas };
  return { answer: (result: R) => result, ...definition, schemas } as unknown as Operation;
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/** The route handler of an operation: actor, limit, parse, run, answer. Expected failures answer as problems, others as an id. */
export function serve(operation: Operation): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    try {
      const actor = await actorOf(operation, request);
      const params = parse(operation.schemas.params, (await context.params) ?? {}, "malformed");
      const query = parse(operation.schemas.query, queryOf(request), "malformed");
      const raw = operation.method === "get" ? "" : await bodyOf(request);
      const body = operation.method === "get" ? {} : parse(operation.schemas.body, json(raw), "malformed");
      const input = { params, query, body } as Input<Schemas>;
      const { status, body: answer } = await answerOf(operation, actor, input, request, raw);
      return Response.json(answer, { status, headers: noStore });
    } catch (error) {
      return failure(error);
    }
  };
}

/** The route handler of several operations that differ in the last part of their path, which the route calls `parameter`. */
export function serveNamed(
  parameter: string,
  named: readonly Operation[],
): (request: Request, context: RouteContext) => Promise<Response> {
  const byName = new Map(named.map((operation) => [operation.path.split("/").at(-1), serve(operation)]));
  return async (request, context) => {
    const { [parameter]: name, ...params } = await context.params;
    const handler = typeof name === "string" ? byName.get(name) : undefined;
    return handler ? handler(request, { params: Promise.resolve(params) }) : problemResponse(404, "notFound");
  };
}

async function answerOf(
  operation: Operation,
  actor: Actor,
  input: Input<Schemas>,
  request: Request,
  raw: string,
): Promise<{ status: number; body: unknown }> {
  const respond = (result: unknown) => ({ status: operation.response.status, body: operation.answer(result) });
  const key = request.headers.get("idempotency-key");
  if (operation.method !== "post" || key === null) return respond(await operation.run(actor, input));
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw refusal("malformed", [{ path: "Idempotency-Key", code: "invalid" }]);
  const route = `${operation.id} ${JSON.stringify(input.params)}`;
  const owner = operation.ownerOf ? await operation.ownerOf(input) : actor;
  const keyed = { owner: actorKey(owner), key, route, body: raw };
  return once(
    keyed,
    () => operation.run(actor, input),
    (result) => respond(result) as StoredAnswer,
  );
}

async function actorOf(operation: Operation, request: Request): Promise<Actor> {
  if (operation.requires === "public") return publicActor(clientAddress(request.headers));
  const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const actor = token ? await tokenActor(token) : null;
  if (!token || !actor) throw new DomainError("unauthenticated");
  await takeOrRefuse(`api:${secretHash(token)}`, perToken);
  if (operation.requires !== "signedIn" && !holds(actor, operation.requires)) throw new DomainError("forbidden");
  return actor;
}

function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams;
  const entries = [...new Set(search.keys())].map((key) => {
    const values = search.getAll(key);
    return [key, values.length > 1 ? values : (values[0] ?? "")] as const;
  });
  return Object.fromEntries(entries);
}

class BodyRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
  ) {
    super(code);
  }
}

async function bodyOf(request: Request): Promise<string> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new BodyRefused(415, "unsupportedMediaType");
  const body = await readBody(request, maxBodyBytes, () => new BodyRefused(413, "payloadTooLarge"));
  return body.toString("utf8");
}

function json(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    // The parser's words are about positions in a text the sender made by program.
    throw new DomainError("malformed", {
      issues: [{ path: "", code: "notJson" }],
      detail: "The body is not valid JSON.",
    });
  }
}

function parse<T extends z.ZodType>(schema: T, value: unknown, code: "malformed"): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refusal(code, issuesOf(result.error));
}

function failure(thrown: unknown): Response {
  const error = mapUnavailable(thrown);
  if (error instanceof BodyRefused) return problemResponse(error.status, error.code);
  if (error instanceof DomainError) {
    const { issues = [], ...extensions } = error.details;
    return problemResponse(errorStatus[error.code], error.code, { ...extensions, errors: issues });
  }
  const id = crypto.randomUUID();
  logger.error("api request failed", { id, error });
  return problemResponse(500, "internal", { id });
}
