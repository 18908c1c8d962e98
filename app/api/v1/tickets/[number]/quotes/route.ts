import { postQuote } from "@/app/api/v1/_operations/work";
import { serve } from "@/lib/api/operation";

export const POST = serve(postQuote);
