import * as z from "zod";
import { ticketNumber } from "@/lib/tickets/workflow/schema";

export const customerLinkInput = z.strictObject({ number: ticketNumber });
