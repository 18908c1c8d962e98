import { problemResponse } from "@/lib/api/problem";

const refuse = () =>
  problemResponse(404, "notFound", { detail: "The API has no call at this address: see /api/v1/openapi.json." });

/** Addresses without a call answer as the calls do, not with a page. */
export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
