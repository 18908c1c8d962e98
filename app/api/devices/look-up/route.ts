import * as z from "zod";
import { deskQuestion } from "@/lib/api/desk";
import { lookUpWarranty, openTicketsOfSerial, ownerOfSerial } from "@/lib/devices/queries";
import { serial } from "@/lib/validation";

/** The device of a serial number, its warranty of today and the tickets that are open for it: for whoever takes in a request. */
export const POST = deskQuestion({
  name: "devices.lookUp",
  requires: "ticket.create",
  input: z.strictObject({ serial }),
  answer: async (actor, input) => {
    const [device, openTickets, owner] = await Promise.all([
      lookUpWarranty(input.serial),
      openTicketsOfSerial(actor, input.serial),
      ownerOfSerial(input.serial),
    ]);
    return { device, openTickets, owner };
  },
});
