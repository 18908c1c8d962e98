import { openApiDocument } from "@/app/api/v1/_operations/document";
import { methods } from "@/lib/api/methods";

/** The document of this API, made from the operations it serves. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: () => Response.json(openApiDocument()) });
