import { openApiDocument } from "@/app/api/v1/_operations/document";

/** The document of this API, made from the operations it serves. */
export function GET(): Response {
  return Response.json(openApiDocument());
}
