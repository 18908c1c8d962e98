import { postRevisit } from "@/app/api/v1/_operations/reports";
import { methods } from "@/lib/api/methods";
import { serve } from "@/lib/api/operation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: serve(postRevisit) });
