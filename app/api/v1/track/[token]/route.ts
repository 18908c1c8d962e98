import { track } from "@/app/api/v1/_operations/tracking";
import { serve } from "@/lib/api/operation";

export const GET = serve(track);
