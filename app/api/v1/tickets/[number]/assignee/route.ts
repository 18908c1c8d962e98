import { assign } from "@/app/api/v1/_operations/tickets";
import { serve } from "@/lib/api/operation";

export const PUT = serve(assign);
