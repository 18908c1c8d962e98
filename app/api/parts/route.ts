import type { NextRequest } from "next/server";
import { failureOf } from "@/lib/action/failures";
import { requestActor } from "@/lib/auth/session";
import { errorStatus, refusal } from "@/lib/errors";
import { searchParts } from "@/lib/parts/queries";
import { partSearch } from "@/lib/parts/schema";
import { issuesOf } from "@/lib/validation";

const noStore = { "Cache-Control": "private, no-store" };

/** Parts for the look-up while typing: `?q=fan&model=<id>`; those that fit the model come first. Staff only. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const actor = await requestActor();
    const { searchParams } = request.nextUrl;
    const query = partSearch.safeParse({ q: searchParams.get("q") ?? "", model: searchParams.get("model") });
    if (!query.success) throw refusal("invalid", issuesOf(query.error));
    const items = await searchParts(actor, { q: query.data.q, modelId: query.data.model, limit: 20 });
    return Response.json({ items }, { headers: noStore });
  } catch (error) {
    const failure = failureOf(error, "parts");
    const status = failure.code === "internal" ? 500 : errorStatus[failure.code];
    return Response.json(failure, { status, headers: noStore });
  }
}
