import { DomainError } from "@/lib/errors";

/**
 * The form in a multipart body of at most `maxBytes`; what is longer is not read to its end, so that memory stays bounded however much
 * is sent. Throws fileTooLarge, malformed.
 */
export async function multipartForm(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type)) throw new DomainError("malformed");
  if (Number(request.headers.get("content-length")) > maxBytes) throw new DomainError("fileTooLarge", { maxBytes });
  const body = await wholeBody(request, maxBytes);
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    // The parser's own words are about boundaries and headers: the sender can only send again.
    throw new DomainError("malformed");
  }
}

async function wholeBody(request: Request, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new DomainError("fileTooLarge", { maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
