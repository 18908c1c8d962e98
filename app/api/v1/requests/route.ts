import { createRequest } from "@/app/api/v1/_operations/requests";
import { serve } from "@/lib/api/operation";

export const POST = serve(createRequest);
