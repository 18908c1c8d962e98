import { putPlan } from "@/app/api/v1/_operations/work";
import { serve } from "@/lib/api/operation";

export const PUT = serve(putPlan);
