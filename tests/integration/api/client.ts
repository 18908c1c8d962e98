import { operations } from "@/app/api/v1/_operations/document";
import { type Operation, serve } from "@/lib/api/operation";
import { systemActor } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/mutations";
import type { StaffName } from "@/tests/factories/company";

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  token?: string | null;
  headers?: Record<string, string>;
};

const tokens = new Map<StaffName, string>();

/** A token of one of the company's people. */
export async function tokenOf(name: StaffName): Promise<string> {
  const known = tokens.get(name);
  if (known) return known;
  const token = await createApiToken(systemActor("test"), { email: `${name.toLowerCase()}@example.com`, name: "test" });
  tokens.set(name, token);
  return token;
}

export function operationOf(id: string): Operation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
}

/** Sends a request through the handler of an operation, as Next.js would. */
export async function send(operation: Operation, { params = {}, query = {}, body, token, headers = {} }: Call = {}) {
  const search = new URLSearchParams(query).toString();
  const request = new Request(`http://localhost/api/v1${operation.path}${search ? `?${search}` : ""}`, {
    method: operation.method.toUpperCase(),
    headers: {
      ...(operation.method === "get" ? {} : { "Content-Type": "application/json" }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(operation.method === "get" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body ?? {}) }),
  });
  const response = await serve(operation)(request, { params: Promise.resolve(params) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
