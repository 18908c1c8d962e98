import { getMe } from "@/app/api/v1/_operations/me";
import { serve } from "@/lib/api/operation";

export const GET = serve(getMe);
