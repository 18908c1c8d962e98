import { createTicket, listTickets } from "@/app/api/v1/_operations/tickets";
import { serve } from "@/lib/api/operation";

export const GET = serve(listTickets);
export const POST = serve(createTicket);
