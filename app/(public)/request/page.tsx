import { redirect } from "next/navigation";
import { stepPath } from "@/lib/tickets/intake/drafts/rules";

type Props = { searchParams: Promise<{ sn?: string | string[]; model?: string | string[] }> };

/** The address on labels and QR codes: `?sn=` a serial number, `?model=` the code of a model. */
export default async function RequestPage({ searchParams }: Props) {
  const { sn, model } = await searchParams;
  const query = new URLSearchParams();
  if (typeof sn === "string") query.set("sn", sn.slice(0, 64));
  if (typeof model === "string") query.set("model", model.slice(0, 64));
  redirect(query.size > 0 ? `${stepPath("product")}?${query}` : stepPath("product"));
}
