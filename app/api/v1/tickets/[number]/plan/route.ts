import { putPlan } from "@/app/api/v1/_operations/plans";
import { methods } from "@/lib/api/methods";
import { serve } from "@/lib/api/operation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ PUT: serve(putPlan) });
