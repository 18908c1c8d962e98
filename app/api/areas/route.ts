import type { NextRequest } from "next/server";
import { listChildren, listProvinces } from "@/lib/customers/areas/rules";

/** The next level of the province → city → district choice: `?parent=3301`, or the provinces. Public reference data. */
export function GET(request: NextRequest): Response {
  const parent = request.nextUrl.searchParams.get("parent");
  const items = parent ? listChildren(parent) : listProvinces();
  return Response.json({ items }, { headers: { "Cache-Control": "public, max-age=86400" } });
}
