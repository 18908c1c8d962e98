import { checkWarranty } from "@/app/api/v1/_operations/requests";
import { serve } from "@/lib/api/operation";

export const GET = serve(checkWarranty);
