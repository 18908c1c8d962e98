import * as z from "zod";
import { requiredText } from "@/lib/validation";

const fold = (value: string) => value.normalize("NFKC").toUpperCase().replace(/\s+/g, "");

/** Ticket number and the last four digits of the phone number that the request was made with. */
export const lookUpInput = z.strictObject({
  number: requiredText(32).transform(fold),
  phoneEnd: requiredText(8)
    .transform(fold)
    .refine((digits) => /^\d{4}$/.test(digits), { error: "invalidPhoneEnd" }),
});
export type LookUpInput = z.infer<typeof lookUpInput>;
