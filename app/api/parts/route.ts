import type { NextRequest } from "next/server";
import { failureAnswer, noStore } from "@/lib/api/answer";
import { requestActor } from "@/lib/auth/session";
import { refusal } from "@/lib/errors";
import { searchParts } from "@/lib/parts/queries";
import { partSearch } from "@/lib/parts/schema";
import { issuesOf } from "@/lib/validation";

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
    return failureAnswer(error, "parts");
  }
}
