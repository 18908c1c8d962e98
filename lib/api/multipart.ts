import { DomainError } from "@/lib/errors";
import { readBody } from "./body";

/**
 * The form in a multipart body of at most `maxBytes`; what is longer is not read to its end, so that memory stays bounded however much
 * is sent. Throws fileTooLarge, malformed.
 */
export async function multipartForm(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type)) throw new DomainError("malformed");
  const body = await readBody(request, maxBytes, () => new DomainError("fileTooLarge", { maxBytes }));
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    // The parser's own words are about boundaries and headers: the sender can only send again.
    throw new DomainError("malformed");
  }
}
