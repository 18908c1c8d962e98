import { editTicket, getTicket } from "@/app/api/v1/_operations/tickets";
import { serve } from "@/lib/api/operation";

export const GET = serve(getTicket);
export const PATCH = serve(editTicket);
