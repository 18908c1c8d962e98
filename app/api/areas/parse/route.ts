import * as z from "zod";
import { deskQuestion } from "@/lib/api/desk";
import { parseAddress } from "@/lib/customers/areas/paste/rules";
import { requiredText } from "@/lib/validation";

/** Name, phone, area and the rest of a pasted address. */
export const POST = deskQuestion({
  name: "areas.parse",
  requires: "ticket.create",
  input: z.strictObject({ text: requiredText(1000) }),
  answer: async (_actor, { text }) => parseAddress(text),
});
