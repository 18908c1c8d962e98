import * as z from "zod";
import { deskQuestion } from "@/lib/api/desk";
import { recordLookUp, takeLookUp } from "@/lib/customers/mutations";
import { lookUpCustomer } from "@/lib/customers/queries";
import { phone } from "@/lib/validation";

/** Who has this telephone number, with devices, addresses and open tickets: for whoever takes in a request. */
export const POST = deskQuestion({
  name: "customers.lookUp",
  requires: "ticket.create",
  input: z.strictObject({ phone }),
  answer: async (actor, input) => {
    await takeLookUp(actor);
    const customer = await lookUpCustomer(actor, input.phone);
    if (customer) await recordLookUp(actor, customer.id);
    return { customer };
  },
});
