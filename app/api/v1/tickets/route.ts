import { createTicket, listTickets } from "@/app/api/v1/_operations/tickets";
import { methods } from "@/lib/api/methods";
import { serve } from "@/lib/api/operation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(listTickets),
  POST: serve(createTicket),
});
