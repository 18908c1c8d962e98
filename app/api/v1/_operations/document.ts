import * as z from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Operation } from "@/lib/api/operation";
import { env } from "@/lib/env";
import { actionOperations } from "./actions";
import { getMe } from "./me";
import { planOperations } from "./plans";
import { reportOperations } from "./reports";
import { requestOperations } from "./requests";
import { ticketOperations } from "./tickets";
import { trackingOperations } from "./tracking";
import { visitOperations } from "./visits";

/** Every operation of the API; the routes serve them, the document and its test enumerate them. */
export const operations: readonly Operation[] = [
  ...requestOperations,
  ...trackingOperations,
  getMe,
  ...ticketOperations,
  ...actionOperations,
  ...planOperations,
  ...visitOperations,
  ...reportOperations,
];

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string() })),
  })
  .meta({ id: "Problem", description: "RFC 9457; `errors` names each wrong or missing piece" });

const idempotencyKey = z.string().min(8).max(200).optional().meta({
  description: "The same key with the same body gets the first answer again, for 24 hours",
});

/** The OpenAPI 3.1 document. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: { title: "Aftersales Desk", version: "1.0.0" },
    servers: [{ url: `${env().appUrl}/api/v1` }],
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
    paths,
  });
}

function operationObject(operation: Operation) {
  const { params, query, body } = operation.schemas;
  const isPublic = operation.requires === "public";
  const hasBody = operation.method !== "get";
  const failure = { description: "Failure", content: { "application/problem+json": { schema: problem } } };
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(isPublic ? { security: [] } : { security: [{ token: [] }] }),
    ...(operation.requires === "public" ? {} : { "x-requires": operation.requires }),
    requestParams: {
      ...(operation.path.includes("{") ? { path: params } : {}),
      ...(Object.keys(query.shape).length > 0 ? { query } : {}),
      ...(operation.method === "post" ? { header: z.object({ "Idempotency-Key": idempotencyKey }) } : {}),
    },
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: body, example: operation.example.body } },
          },
        }
      : {}),
    "x-example": operation.example,
    responses: {
      [String(operation.response.status)]: {
        description: "Success",
        content: { "application/json": { schema: operation.response.schema } },
      },
      default: failure,
    },
  };
}
